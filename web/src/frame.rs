//! Frames: a length of four bytes, little-endian, and as many bytes.

use std::io::{self, Error, ErrorKind, Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The next frame.
pub fn read(input: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 4];
    input.read_exact(&mut length)?;
    let length = u64::from(u32::from_le_bytes(length));
    let mut bytes = Vec::new();
    input.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(ErrorKind::UnexpectedEof.into()) }
}

/// The next frame, which is JSON.
pub fn json<T: DeserializeOwned>(input: &mut impl Read) -> io::Result<T> {
    serde_json::from_slice(&read(input)?).map_err(Error::other)
}

/// Writes an answer: a head as JSON, and data.
pub fn answer(output: &mut dyn Write, head: &impl Serialize, data: &[u8]) -> io::Result<()> {
    let head = serde_json::to_vec(head)?;
    let length = |bytes: usize| u32::try_from(bytes).map(u32::to_le_bytes).map_err(Error::other);
    output.write_all(&length(4 + head.len() + data.len())?)?;
    output.write_all(&length(head.len())?)?;
    output.write_all(&head)?;
    output.write_all(data)?;
    output.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_that_is_cut_off_is_an_error() {
        assert_eq!(read(&mut [3, 0, 0, 0, b'a', b'b', b'c'].as_slice()).unwrap(), b"abc");
        assert!(read(&mut [4, 0, 0, 0, b'a', b'b', b'c'].as_slice()).is_err());
        assert!(read(&mut [4, 0].as_slice()).is_err());
    }
}
