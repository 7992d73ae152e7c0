//! Pieces of XML for reports that are made file by file.

use std::io;

use quick_xml::Writer;

use crate::report::Out;
use crate::report::printable::printable;

/// Writes a piece of a document, on lines of its own.
pub(in crate::report) fn piece(
    out: &mut dyn Out,
    write: impl FnOnce(&mut Writer<Vec<u8>>) -> io::Result<()>,
) -> io::Result<()> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    write(&mut writer)?;
    out.write_all(&writer.into_inner())?;
    out.write_all(b"\n")
}

/// Text that is valid in XML: most control characters cannot be written in XML, so they are replaced by printable ones.
pub(in crate::report) fn text(text: &str) -> String {
    printable(text).into_owned()
}
