//! Whether the contents of a page could be decoded to their end. hayro draws what it gets from a damaged stream without
//! an error, so that a page that has lost half of its content looks complete.

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::Filter;
use hayro_syntax::object::{Array, Dict, Name, Stream};
use hayro_syntax::page::Page;

/// Bytes decoded at a time; the result is not kept.
const CHUNK: usize = 1 << 15;

/// The key of the contents in a page's dictionary.
const CONTENTS: &str = "Contents";

/// Most XObjects of a page that are checked; a form has a few.
const MOST_FORMS: usize = 200;

/// Whether all streams of a page's contents are whole, and those of the form XObjects that it may draw: of two pages
/// printed on one sheet, each is one. A field that the page lists but the file has lost leaves its place empty, as if
/// nobody had filled it in.
pub(super) fn are_whole(page: &Page<'_>) -> bool {
    let objects = &page.resources().x_objects;
    let drawings = objects.keys().take(MOST_FORMS).filter_map(|name| objects.get::<Stream<'_>>(name));
    let is_form = |stream: &Stream<'_>| stream.dict().get::<Name<'_>>("Subtype").is_some_and(|kind| &*kind == b"Form");
    own_are_whole(page) && has_its_fields(page) && drawings.filter(is_form).all(|drawing| is_whole(&drawing))
}

/// Whether everything that the page lists as drawn over it is in the file.
fn has_its_fields(page: &Page<'_>) -> bool {
    let Some(listed) = page.raw().get::<Array<'_>>("Annots") else { return !page.raw().contains_key("Annots") };
    listed.raw_iter().count() == listed.iter::<Dict<'_>>().count()
}

fn own_are_whole(page: &Page<'_>) -> bool {
    let raw: &Dict<'_> = page.raw();
    if let Some(stream) = raw.get::<Stream<'_>>(CONTENTS) {
        return is_whole(&stream);
    }
    let Some(parts) = raw.get::<Array<'_>>(CONTENTS) else { return true };
    let count = parts.raw_iter().count();
    let streams: Vec<Stream<'_>> = parts.iter::<Stream<'_>>().collect();
    streams.len() == count && streams.iter().all(is_whole)
}

/// Whether a stream can be unpacked to its end.
pub(super) fn is_whole(stream: &Stream<'_>) -> bool {
    match stream.filters().as_slice() {
        [Filter::FlateDecode] => inflates(&stream.raw_data()),
        _ => stream.decoded_data().is_ok(),
    }
}

/// Length of the checksum at the end of zlib data. Some programs leave it out, or write a part of it.
const SUM: usize = 4;
/// Length of the header of zlib data.
const HEAD: usize = 2;

/// Whether zlib data has an end, with a correct checksum or without a whole one.
fn inflates(data: &[u8]) -> bool {
    let end = |with_head: bool, data: &[u8]| end(Decompress::new(with_head), data);
    let without_sum = || data.get(HEAD..).and_then(|data| Some(data.len() - end(false, data)? < SUM));
    end(true, data).is_some() || without_sum() == Some(true)
}

/// Where compressed data ends; `None` when it does not, or is damaged.
fn end(mut inflate: Decompress, data: &[u8]) -> Option<usize> {
    let mut chunk = [0; CHUNK];
    loop {
        let (taken, given) = (inflate.total_in(), inflate.total_out());
        let rest = data.get(usize::try_from(taken).ok()?..)?;
        match inflate.decompress(rest, &mut chunk, FlushDecompress::None).ok()? {
            Status::StreamEnd => return usize::try_from(inflate.total_in()).ok(),
            _ if inflate.total_in() > taken || inflate.total_out() > given => {}
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::{SUM, inflates};

    #[test]
    fn cut_or_overwritten_data_is_not_whole() {
        let drawing: Vec<u8> = (0..60_000_u32).flat_map(|n| format!("{} 0 m ", n * n % 977).into_bytes()).collect();
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&drawing).unwrap();
        let whole = encoder.finish().unwrap();
        assert!(inflates(&whole));
        assert!(inflates(&[&whole[..], b"\r\n"].concat()), "a line end before endstream");
        assert!(inflates(&whole[..whole.len() - SUM]), "some programs leave out the sum");
        assert!(!inflates(&whole[..whole.len() / 2]));
        let mut overwritten = whole.clone();
        overwritten[whole.len() / 2..][..40].fill(0);
        assert!(!inflates(&overwritten));
        assert!(!inflates(b"melk og br\xf8d") && !inflates(&[]));
    }
}
