//! Bytes to text: byte-order mark, UTF-16 with or without one, UTF-8, else what it most likely is in Norway and Sweden (Windows-1252).

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::problem::Problem;
use crate::text::msg;

/// Text and what it was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without byte-order mark.
    pub text: String,
    /// Name of the encoding.
    pub encoding: &'static str,
}

/// Decodes. `label` overrides what would be guessed.
///
/// # Errors
/// When the label is unknown, or bytes do not fit the encoding that is certain.
pub fn decode(bytes: &[u8], label: Option<&str>) -> Result<Decoded, Problem> {
    let encoding = match label {
        Some(l) => Encoding::for_label(l.as_bytes()).ok_or_else(|| Problem::new(msg!("encoding-unknown", name = l)).next(msg!("encoding-unknown-next")))?,
        None => guess(bytes),
    };
    let (text, used, faulty) = encoding.decode(bytes);
    if faulty && label.is_some() {
        return Err(Problem::new(msg!("encoding-faulty", name = used.name())).next(msg!("encoding-faulty-next")));
    }
    Ok(Decoded { text: text.into_owned(), encoding: used.name() })
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some((marked, _)) = Encoding::for_bom(bytes) {
        return marked;
    }
    if let Some(wide) = wide(bytes) {
        return wide;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // Both countries' hints lead to Windows-1252 where the text leaves a choice.
    let found = detector.guess(Some(b"se"), Utf8Detection::Deny);
    if found.is_single_byte() { encoding_rs::WINDOWS_1252 } else { found }
}

/// UTF-16 without a mark: nearly every other byte of a list is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(4_096) & !1)?;
    let zeros = |at: usize| sample.iter().skip(at).step_by(2).filter(|b| **b == 0).count();
    let pairs = sample.len() / 2;
    match (zeros(0), zeros(1)) {
        (even, odd) if pairs > 1 && odd * 2 > pairs && even * 10 < pairs => Some(UTF_16LE),
        (even, odd) if pairs > 1 && even * 2 > pairs && odd * 10 < pairs => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_in_which_a_list_is_saved() {
        let text = "Namn;Kommun\r\nÅsa Öberg;Tjörns kommun\r\n";
        let wide = |big: bool| text.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect::<Vec<u8>>();
        let with = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
        let latin = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
        for bytes in [text.as_bytes().to_vec(), with(b"\xef\xbb\xbf", text.into()), with(b"\xff\xfe", wide(false)), with(b"\xfe\xff", wide(true)), wide(false), wide(true), latin] {
            assert_eq!(decode(&bytes, None).unwrap().text, text);
        }
        assert!(decode(b"abc", Some("klingon")).is_err());
        assert_eq!(decode(b"\x8cs", Some("macintosh")).unwrap().text, "ås");
    }
}
