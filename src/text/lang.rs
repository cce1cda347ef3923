//! The four languages. All text is in `assets/locales`, one key each; a test fails on missing or extra keys and placeholders.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::message::{Arg, Message};
use super::shown::shown;
use crate::domain::Country;
pub use crate::domain::Lang;

impl Lang {
    /// The country that is meant where nothing says which: where most who speak the language work.
    #[must_use]
    pub const fn country(self) -> Country {
        match self {
            Self::Sv => Country::Se,
            Self::Nb | Self::Nn | Self::En => Country::No,
        }
    }

    /// The language of a tag such as `nb_NO.UTF-8`; Norwegian without more is Bokmål.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split(['_', '-', '.', '@']).next()?.to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "sv" => Some(Self::Sv),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The language that the system is set to; English when it is none of ours.
    #[must_use]
    pub fn of_system() -> Self {
        sys_locale::get_locale().and_then(|tag| Self::of_tag(&tag)).unwrap_or(Self::En)
    }

    /// A time of day as it is written: `09.00`, in English `09:00`.
    #[must_use]
    pub fn time(self, t: chrono::NaiveTime) -> String {
        t.format(if self == Self::En { "%H:%M" } else { "%H.%M" }).to_string()
    }

    /// Its file, as it is part of the program.
    #[must_use]
    pub const fn source(self) -> &'static str {
        match self {
            Self::Nb => include_str!("../../assets/locales/nb.ftl"),
            Self::Nn => include_str!("../../assets/locales/nn.ftl"),
            Self::Sv => include_str!("../../assets/locales/sv.ftl"),
            Self::En => include_str!("../../assets/locales/en.ftl"),
        }
    }
}

/// The words of one language.
pub struct Words {
    /// Which.
    pub lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

static NB: LazyLock<Words> = LazyLock::new(|| Words::new(Lang::Nb));
static NN: LazyLock<Words> = LazyLock::new(|| Words::new(Lang::Nn));
static SV: LazyLock<Words> = LazyLock::new(|| Words::new(Lang::Sv));
static EN: LazyLock<Words> = LazyLock::new(|| Words::new(Lang::En));

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Nb => &NB,
            Lang::Nn => &NN,
            Lang::Sv => &SV,
            Lang::En => &EN,
        }
    }

    fn new(lang: Lang) -> Self {
        let tag: LanguageIdentifier = lang.word().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        // A file with a fault still gives what can be read; a test fails on the fault.
        let resource = FluentResource::try_new(lang.source().to_owned()).unwrap_or_else(|(partly, _)| partly);
        bundle.add_resource_overriding(resource);
        Self { lang, bundle }
    }

    /// A figure with two decimals and the language's mark between.
    #[must_use]
    pub fn decimal(&self, n: f64) -> String {
        let text = format!("{n:.2}");
        if self.lang == Lang::En { text } else { text.replace('.', ",") }
    }

    /// A text without anything in it. An unknown key gives the key itself; a test keeps that from happening.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// Says a message. Text that goes into it is made safe for screens here.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        for (name, arg) in &message.args {
            let value = match arg {
                Arg::Text(t) => FluentValue::from(shown(t).to_string()),
                Arg::Time(t) => FluentValue::from(self.lang.time(*t)),
                Arg::Number(n) => FluentValue::from(*n),
                Arg::Field(key) => FluentValue::from(self.field(key)),
                Arg::Message(m) => FluentValue::from(self.say(m)),
            };
            args.set(*name, value);
        }
        self.format(message.key, Some(&args))
    }

    /// The name that forms give to a field.
    #[must_use]
    pub fn field(&self, key: &str) -> String {
        let plain = key.replace('_', "-");
        let known = ["field", "part", "repeat", "head"].iter().map(|form| format!("{form}-{plain}")).find(|k| self.has(k));
        known.map_or_else(|| shown(key).to_string(), |k| self.text(&k))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else { return key.to_owned() };
        self.bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned()
    }

    /// Whether there is such a text.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}
