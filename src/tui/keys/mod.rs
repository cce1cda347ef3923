pub fn table(_w: &crate::text::Words) -> Vec<String> { vec![] }
