use crate::report::annotate::pdf::*;
use crate::report::annotate::tests::{HOSTILE, annotate, note, read, says_the_same, with_findings};

/// One page in Helvetica: its content, further entries of the page, and of the catalogue.
fn pdf(content: &str, page: Dictionary, catalogue: Dictionary) -> Vec<u8> {
    let mut file = Document::with_version("1.7");
    let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding" };
    let font = file.add_object(font);
    let content = file.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
    let pages = file.new_object_id();
    let mut entries = dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 600.into(), 800.into()],
        "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
    };
    entries.extend(&page);
    let page = file.add_object(entries);
    file.objects.insert(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into());
    let mut root = dictionary! { "Type" => "Catalog", "Pages" => pages };
    root.extend(&catalogue);
    let root = file.add_object(root);
    file.trailer.set("Root", root);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

const LINE: &str = "BT /F 10 Tf 50 700 Td (Regional ordning 357 500 542 500) Tj ET";

/// The annotations of the first page.
fn annotations(bytes: &[u8]) -> Vec<Dictionary> {
    let file = Document::load_mem(bytes).unwrap();
    let page = file.get_dictionary(file.get_pages()[&1]).unwrap();
    let annotations = page.get_deref(b"Annots", &file).unwrap().as_array().unwrap();
    annotations.iter().map(|one| file.dereference(one).unwrap().1.as_dict().unwrap().clone()).collect()
}

fn count(bytes: &[u8]) -> usize {
    let file = Document::load_mem(bytes).unwrap();
    let count = |page: &ObjectId| {
        let there = file.get_dictionary(*page).unwrap().get_deref(b"Annots", &file).and_then(Object::as_array);
        there.map_or(0, Vec::len)
    };
    file.get_pages().values().map(count).sum()
}

fn numbers(annotation: &Dictionary, key: &[u8]) -> Vec<f32> {
    annotation.get(key).unwrap().as_array().unwrap().iter().map(|number| number.as_float().unwrap()).collect()
}

fn said(annotation: &Dictionary) -> String {
    lopdf::decode_text_string(annotation.get(b"Contents").unwrap()).unwrap()
}

fn near(found: &[f32], expected: &[f32]) {
    let all_near = found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 0.3);
    assert!(all_near, "{found:?}, not {expected:?}");
}

#[test]
fn the_original_bytes_come_first_and_the_form_reads_the_same() {
    let forms = with_findings("pdf");
    assert!(forms.len() >= 6, "{}", forms.len());
    for (path, bytes, notes) in forms {
        let copy = annotate(&bytes, &notes).unwrap().bytes;
        assert!(copy.starts_with(&bytes), "{}", path.display());
        assert!(says_the_same(&bytes, &copy), "{}", path.display());
        let document = read(&bytes);
        let mut places: Vec<String> =
            notes.iter().map(|note| format!("{:?}", document.origins(note.span.as_ref().unwrap()))).collect();
        places.sort();
        places.dedup();
        assert_eq!(count(&copy) - count(&bytes), places.len(), "{}", path.display());
    }
}

/// Helvetica's letters have known widths: before the amount 78.37 points, in it 36.14, at 10 points.
#[test]
fn a_highlight_covers_the_amount_and_no_more_also_on_a_turned_page() {
    for turn in [0, 90, 180, 270] {
        let bytes = pdf(LINE, dictionary! { "Rotate" => turn }, Dictionary::new());
        let text = read(&bytes).text;
        let start = text.find("357 500").unwrap();
        let copy = annotate(&bytes, &[note("for lite", Some(start..start + 7))]).unwrap().bytes;
        let [highlight] = &annotations(&copy)[..] else { panic!("{turn}") };
        let (left, right) = (50.0 + 78.37 - MARGIN, 50.0 + 78.37 + 36.14 + MARGIN);
        let quad = [left, 708.5, right, 708.5, left, 697.5, right, 697.5];
        near(&numbers(highlight, b"QuadPoints"), &quad);
        near(&numbers(highlight, b"Rect"), &[left, 697.5, right, 708.5]);
        assert_eq!(said(highlight), "Feil: må rettes\nfor lite");
    }
}

#[test]
fn notes_at_one_place_are_joined_and_notes_without_a_place_are_in_the_corner() {
    let there =
        dictionary! { "Type" => "Annot", "Subtype" => "Link", "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()] };
    let bytes = pdf(LINE, dictionary! { "Annots" => vec![there.into()] }, Dictionary::new());
    let notes = [note("a", Some(0..8)), note(HOSTILE, None), note("b", Some(0..8)), note("c", None)];
    let copy = annotate(&bytes, &notes).unwrap().bytes;
    let [link, highlight, first, second] = &annotations(&copy)[..] else { panic!("{:?}", annotations(&copy)) };
    assert_eq!(link.get(b"Subtype").unwrap().as_name().unwrap(), b"Link");
    assert_eq!(said(highlight), "Feil: må rettes\na\n\nFeil: må rettes\nb");
    assert_eq!(said(first), format!("Feil: må rettes\n{HOSTILE}"));
    near(&numbers(first, b"Rect"), &[10.0, 774.0, 32.0, 790.0]);
    near(&numbers(second, b"Rect"), &[36.0, 774.0, 58.0, 790.0]);
}

#[test]
fn a_signature_is_reported_and_damage_is_refused() {
    let notes = [note("x", None)];
    let form = dictionary! { "AcroForm" => dictionary! { "SigFlags" => 3, "Fields" => Vec::<Object>::new() } };
    assert!(annotate(&pdf(LINE, Dictionary::new(), form), &notes).unwrap().signed);
    let bytes = pdf(LINE, Dictionary::new(), Dictionary::new());
    assert!(!annotate(&bytes, &notes).unwrap().signed);
    assert_eq!(annotate(&[b"rot\n", bytes.as_slice()].concat(), &notes), Err(Refusal::Damaged));
    let start = bytes.windows(9).rposition(|window| window == b"startxref").unwrap();
    assert_eq!(annotate(&[&bytes[..start], b"startxref\n12\n%%EOF"].concat(), &notes), Err(Refusal::Damaged));
}
