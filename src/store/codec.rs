//! sled's values: a schema byte, a checksum, then bincode. Only this file knows bincode.
//!
//! bincode is unmaintained and does not describe itself; neither matters, because everything in sled can be rebuilt from the journal. When the layout of any
//! record changes, `SCHEMA` is raised, and the next opening rebuilds.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::digest::Digest;

/// The layout of all values. Raise it whenever a stored type changes.
pub const SCHEMA: u8 = 14;

/// The value in bincode. Our types always encode: no maps with unknown length, no failing serializers.
pub fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    bincode::serde::encode_to_vec(value, bincode::config::standard()).unwrap_or_default()
}

/// The value back; `None` when the bytes are of another layout.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (value, used) = bincode::serde::decode_from_slice(bytes, bincode::config::standard().with_limit::<{ 256 << 20 }>()).ok()?;
    (used == bytes.len()).then_some(value)
}

/// A value as it lies in sled. `stamp` is the digest of the record's key and JSON text, so that a scan can be held against the journal without decoding.
pub fn seal(key: &str, stamp: Option<Digest>, payload: &[u8]) -> Vec<u8> {
    let stamp = stamp.map(|d| d.0);
    let stamp = stamp.as_ref().map_or(&[][..], |s| &s[..]);
    let mut out = Vec::with_capacity(5 + stamp.len() + payload.len());
    out.push(SCHEMA);
    out.extend(crc(key, stamp, payload).to_le_bytes());
    out.extend(stamp);
    out.extend(payload);
    out
}

/// The stamp and payload of a record's value; `None` when schema or checksum is wrong.
pub fn unseal_record<'v>(key: &str, value: &'v [u8]) -> Option<(Digest, &'v [u8])> {
    let body = checked(key, value)?;
    let (stamp, payload) = body.split_first_chunk::<32>()?;
    Some((Digest(*stamp), payload))
}

/// The payload of a derived entry's value.
pub fn unseal<'v>(key: &str, value: &'v [u8]) -> Option<&'v [u8]> {
    checked(key, value)
}

fn checked<'v>(key: &str, value: &'v [u8]) -> Option<&'v [u8]> {
    let (schema, rest) = value.split_first()?;
    let (sum, body) = rest.split_first_chunk::<4>()?;
    (*schema == SCHEMA && u32::from_le_bytes(*sum) == crc(key, &[], body)).then_some(body)
}

fn crc(key: &str, stamp: &[u8], payload: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    for part in [key.as_bytes(), stamp, payload] {
        hasher.update(part);
    }
    hasher.finalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flipped_bit_anywhere_is_noticed() {
        let sealed = seal("ev/1", Some(Digest::of(b"x")), b"payload");
        assert_eq!(unseal_record("ev/1", &sealed).unwrap().1, b"payload");
        assert!(unseal_record("ev/2", &sealed).is_none());
        for bit in 0..sealed.len() * 8 {
            let mut broken = sealed.clone();
            broken[bit / 8] ^= 1 << (bit % 8);
            assert!(unseal_record("ev/1", &broken).is_none(), "bit {bit}");
        }
    }
}
