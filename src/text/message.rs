//! Something to say, independent of language: a key of the locale files and what goes into it.

/// What goes into a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Text; made safe for screens when the message is said.
    Text(String),
    /// A time of day, written as the language writes it.
    Time(chrono::NaiveTime),
    /// A number, which may decide between singular and plural.
    Number(i64),
    /// A field by its key: said by the name that forms give it, or, where no form has it (a flag, a column), as it is.
    Field(String),
    /// Something that is said in its turn.
    Message(Box<Message>),
}

impl Arg {
    /// A field by its key.
    pub fn field(key: impl Into<String>) -> Self {
        Self::Field(key.into())
    }
}

impl From<Message> for Arg {
    fn from(m: Message) -> Self {
        Self::Message(Box::new(m))
    }
}

impl From<chrono::NaiveTime> for Arg {
    fn from(t: chrono::NaiveTime) -> Self {
        Self::Time(t)
    }
}

impl From<&str> for Arg {
    fn from(s: &str) -> Self {
        Self::Text(s.to_owned())
    }
}

impl From<String> for Arg {
    fn from(s: String) -> Self {
        Self::Text(s)
    }
}

impl From<&String> for Arg {
    fn from(s: &String) -> Self {
        Self::Text(s.clone())
    }
}

macro_rules! number_args {
    ($($t:ty),+) => {$(impl From<$t> for Arg {
        fn from(n: $t) -> Self { Self::Number(i64::try_from(n).unwrap_or(i64::MAX)) }
    })+};
}
number_args!(i64, u64, usize, u32, u16, i32);

/// Something to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Key in `assets/locales`.
    pub key: &'static str,
    /// What goes into it.
    pub args: Vec<(&'static str, Arg)>,
}

/// Makes a [`Message`]: `msg!("moved", who = name, group = 3)`.
macro_rules! msg {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::text::Message { key: $key, args: vec![$((stringify!($name), $crate::text::Arg::from($value))),*] }
    };
}
pub(crate) use msg;
