//! DOCX files that are damaged, wrong or over a limit: each is read, or gives the right error.

use super::{cells, document, docx, p, part, r, read, tbl, tc, text, tr};
use crate::document::Format;
use crate::read::FileKind;
use crate::read::office::zipped;
use crate::read::{Limit, Lock, ReadError};

#[test]
fn a_file_cut_anywhere_is_damaged() {
    let whole = docx(&p(&r("Behovsmelding")).repeat(50));
    for end in [10, whole.len() / 2, whole.len() - 30, whole.len() - 1] {
        assert!(matches!(read(&whole[..end]), Err(ReadError::Damaged(_))), "{end}");
    }
    let xml = part("document", &p(&r("Behovsmelding")).repeat(50));
    for end in [0, 1, xml.len() / 2, xml.len() - 1] {
        assert!(matches!(read(&zipped(&[("word/document.xml", &xml[..end])])), Err(ReadError::Damaged(_))), "{end}");
    }
}

#[test]
fn a_wrong_checksum_is_damage_and_encryption_is_not() {
    let file = docx(&p(&r("Behovsmelding")));
    let directory = file.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    let changed = |offsets: [usize; 2]| {
        let mut file = file.clone();
        for offset in offsets {
            file[offset] ^= 1;
        }
        read(&file)
    };
    assert!(matches!(changed([14, directory + 16]), Err(ReadError::Damaged(_))), "CRC-32 of both headers");
    assert_eq!(changed([6, directory + 8]), Err(ReadError::Encrypted(Lock::Office)), "flag 1 of both headers");
}

#[test]
fn limits_hold() {
    let bomb = docx(&p(&r(&" ".repeat(33 << 20))));
    assert!(bomb.len() < 100_000);
    assert_eq!(read(&bomb), Err(ReadError::TooLarge { what: Limit::Inflated }));
    let nested = ["<w:tbl><w:tr><w:tc>".repeat(3000), "</w:tc></w:tr></w:tbl>".repeat(3000)].concat();
    assert_eq!(read(&docx(&nested)), Err(ReadError::TooLarge { what: Limit::Content }));
    let many = docx(&"<w:p/>".repeat(2_000_001));
    assert_eq!(read(&many), Err(ReadError::TooLarge { what: Limit::Content }));
    let fields = docx(&p(&r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#.repeat(300)));
    assert_eq!(read(&fields), Err(ReadError::TooLarge { what: Limit::Content }));
}

#[test]
fn xml_cut_off_in_a_tracked_change_is_damaged() {
    let formatted = "<w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\"><w:rPr><w:i/>";
    let whole = part("document", &format!("<w:body>{}<w:p>{formatted}", p(&r("Behovsmelding"))));
    let cut = &whole[..whole.find("<w:i/>").unwrap()];
    assert!(matches!(read(&zipped(&[("word/document.xml", cut)])), Err(ReadError::Damaged(_))));
}

#[test]
fn invalid_or_too_large_attributes_lose_no_text() {
    let widths = r#"<w:tblGrid><w:gridCol w:w="3.5cm"/><w:gridCol w:w="99999999999999999999"/></w:tblGrid>"#;
    let row = tr(&[tc("", "Sum"), tc("", "900")].concat());
    assert_eq!(text(&tbl(&row).replace("<w:tblGrid/>", widths)), "Sum | 900\n");
    let formatted = r#"<w:r><w:rPr><w:sz w:val="1e400"/><w:spacing w:val="-99999999999"/></w:rPr><w:t>900</w:t></w:r>"#;
    assert_eq!(text(&p(formatted)), "900\n");
    let wide = tc(r#"<w:gridSpan w:val="4000000000"/>"#, "a");
    let early = r#"<w:trPr><w:gridBefore w:val="4000000000"/></w:trPr>"#;
    let no_number = tc(r#"<w:gridSpan w:val="1e9"/>"#, "b");
    let document = document(&tbl(&[tr(&wide), tr(&[early, &no_number].concat())].concat()));
    assert_eq!(cells(&document), [(0, 0, 1, 1000, "a"), (1, 1000, 1, 1, "b")]);
}

#[test]
fn a_part_that_cannot_be_unpacked_is_damaged() {
    let file = docx(&p(&r("Behovsmelding")).repeat(50));
    let directory = file.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    let changed = |change: &dyn Fn(&mut [u8])| {
        let mut file = file.clone();
        change(&mut file);
        read(&file)
    };
    let garbled = changed(&|file| file[60..80].fill(0xFF));
    assert!(matches!(garbled, Err(ReadError::Damaged(_))), "{garbled:?}");
    // The sizes in the headers are not trusted: too small a size loses no text, too large a size allocates no memory.
    let sizes = |size: u32| {
        changed(&|file| {
            file[22..26].copy_from_slice(&size.to_le_bytes());
            file[directory + 24..directory + 28].copy_from_slice(&size.to_le_bytes());
        })
    };
    for size in [0, 1, u32::MAX - 1] {
        match sizes(size) {
            Ok(document) => assert_eq!(document.text, "Behovsmelding\n".repeat(50), "{size}"),
            Err(error) => assert!(matches!(error, ReadError::Damaged(_)), "{size}: {error}"),
        }
    }
}

#[test]
fn other_parts_are_not_read() {
    let body = part("document", &p(&r("Behovsmelding")));
    let file = zipped(&[("word/document.xml", &body), ("word/media/image1.png", ""), ("word/styles.xml", "<broken")]);
    assert_eq!(read(&file).unwrap().text, "Behovsmelding\n");
}

#[test]
fn a_workbook_is_not_read_as_a_document() {
    let types = r#"<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
    let file = zipped(&[("[Content_Types].xml", types), ("xl/workbook.xml", "<workbook/>")]);
    assert_eq!(
        crate::read::read(&file, &crate::read::Reading::default()),
        (Format::Unknown, Err(ReadError::UnknownFormat(FileKind::Xlsx)))
    );
}
