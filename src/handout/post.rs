//! Handing a message to a mail server (RFC 6409), in programs that are built with the feature `smtp`. Called only for what the coordinator has confirmed.

use serde::{Deserialize, Serialize};

use super::letter::Sender;
use crate::domain::Email;
use crate::text::{Message, msg};

/// How the way to the server is kept closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// TLS after STARTTLS; without it nothing is sent.
    #[default]
    Starttls,
    /// TLS from the beginning.
    Tls,
    /// None: only to a server on this machine, and without a password.
    None,
}

/// A mail server, as `config.toml` names it. Never its password.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// Whom letters come from: `Name <address>`.
    pub from: String,
    /// Name of the server; nothing is sent where it is empty.
    pub server: String,
    /// Its port; 587, or 465 with TLS from the beginning, where it is not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// How the way there is kept closed.
    pub security: Security,
    /// The user's name there; the server asks for none where it is empty.
    pub user: String,
}

/// A password, which nothing prints.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(pub String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

/// Why a message did not go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotPosted {
    /// Why.
    pub why: Message,
    /// The server may have it all the same: the answer did not come.
    pub in_doubt: bool,
}

impl Mail {
    /// Whether this program can send at all.
    pub const CAN_SEND: bool = cfg!(feature = "smtp");

    /// Whom letters come from; `None` where it is not said.
    #[must_use]
    pub fn sender(&self) -> Option<Sender> {
        Sender::parse(&self.from)
    }

    /// What is missing before anything can be sent.
    #[must_use]
    pub fn lacks(&self) -> Option<Message> {
        let is_local = matches!(self.server.as_str(), "localhost" | "127.0.0.1" | "::1");
        if !Self::CAN_SEND {
            Some(msg!("post-not-built"))
        } else if self.server.is_empty() {
            Some(msg!("post-no-server"))
        } else if self.sender().is_none() {
            Some(msg!("post-no-sender"))
        } else if self.security == Security::None && (!is_local || !self.user.is_empty()) {
            Some(msg!("post-insecure"))
        } else {
            None
        }
    }
}

#[cfg(feature = "smtp")]
mod sending {
    use std::time::Duration;

    use lettre::address::Envelope;
    use lettre::transport::smtp::authentication::Credentials;
    use lettre::{Address, SmtpTransport, Transport};

    use super::{Email, Mail, Message, NotPosted, Secret, Security, Sender, msg};

    /// So long an answer is waited for.
    const PATIENCE: Duration = Duration::from_secs(30);

    /// A server that has answered.
    pub struct Post {
        transport: SmtpTransport,
        from: Sender,
        server: String,
    }

    fn said(e: &lettre::transport::smtp::Error, server: &str) -> Message {
        let mut text = e.to_string();
        let mut source = std::error::Error::source(e);
        while let Some(cause) = source {
            // A wait that has ended is told in two ways, by system.
            let waited = |io: &std::io::Error| matches!(io.kind(), std::io::ErrorKind::TimedOut | std::io::ErrorKind::WouldBlock);
            if cause.downcast_ref().is_some_and(waited) {
                return msg!("post-no-answer", server = server);
            }
            let cause_text = cause.to_string();
            if !text.contains(&cause_text) {
                text = format!("{text}: {cause_text}");
            }
            source = cause.source();
        }
        msg!("post-refused", why = text)
    }

    impl Post {
        /// Asks the server whether it answers, and whether it knows the user.
        ///
        /// # Errors
        /// When it does not; nothing has been sent then.
        pub fn open(mail: &Mail, password: &Secret) -> Result<Self, Message> {
            if let Some(lacks) = mail.lacks() {
                return Err(lacks);
            }
            let from = mail.sender().ok_or_else(|| msg!("post-no-sender"))?;
            let builder = match mail.security {
                Security::Starttls => SmtpTransport::starttls_relay(&mail.server),
                Security::Tls => SmtpTransport::relay(&mail.server),
                Security::None => Ok(SmtpTransport::builder_dangerous(&mail.server).port(587)),
            };
            let mut builder = builder.map_err(|e| said(&e, &mail.server))?.timeout(Some(PATIENCE));
            if let Some(port) = mail.port {
                builder = builder.port(port);
            }
            if !mail.user.is_empty() {
                builder = builder.credentials(Credentials::new(mail.user.clone(), password.0.clone()));
            }
            let transport = builder.build();
            match transport.test_connection() {
                Ok(true) => Ok(Self { transport, from, server: mail.server.clone() }),
                Ok(false) => Err(msg!("post-no-answer", server = mail.server.clone())),
                Err(e) => Err(said(&e, &mail.server)),
            }
        }

        /// Hands a message over.
        ///
        /// # Errors
        /// When the server does not take it, or its answer does not come.
        pub fn send(&self, to: &[&Email], message: &[u8]) -> Result<(), NotPosted> {
            let refuse = |why| NotPosted { why, in_doubt: false };
            let address = |e: &Email| e.as_str().parse::<Address>().map_err(|_| refuse(msg!("post-address", address = e.as_str())));
            let to = to.iter().map(|e| address(e)).collect::<Result<Vec<_>, _>>()?;
            let envelope = Envelope::new(Some(address(&self.from.email)?), to).map_err(|e| refuse(msg!("post-refused", why = e.to_string())))?;
            self.transport.send_raw(&envelope, message).map(drop).map_err(|e| {
                let certain = e.is_permanent() || e.is_transient() || e.is_client() || e.is_tls();
                NotPosted { why: said(&e, &self.server), in_doubt: !certain }
            })
        }
    }
}

#[cfg(not(feature = "smtp"))]
mod sending {
    use super::{Email, Mail, Message, NotPosted, Secret, msg};

    /// There is none: this program cannot send.
    pub enum Post {}

    impl Post {
        /// Says what is missing.
        ///
        /// # Errors
        /// Always.
        pub fn open(mail: &Mail, _password: &Secret) -> Result<Self, Message> {
            Err(mail.lacks().unwrap_or_else(|| msg!("post-not-built")))
        }

        /// Never reached: there is no post.
        ///
        /// # Errors
        /// None.
        pub fn send(&self, _to: &[&Email], _message: &[u8]) -> Result<(), NotPosted> {
            match *self {}
        }
    }
}

pub use sending::Post;
