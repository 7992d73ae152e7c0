use std::io::Write;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The parts that are visited, one a line.
fn shown(bytes: &[u8]) -> Vec<String> {
    let mut shown = Vec::new();
    let mut visit = |inside: &[String], part: Part<'_>| {
        let what = match part {
            Part::Form(bytes, kind, _) => format!("{:?} {}", kind.format(), bytes.len()),
            Part::Skipped(reason) => reason.key().to_owned(),
            Part::Wrong(why) => {
                let finding = why.finding();
                let kind = finding.facts.get(&crate::finding::FactName::Kind);
                format!("{} {kind:?}", finding.code)
            }
        };
        shown.push(format!("{}: {what}", inside.join("!/")));
        Ok(())
    };
    parts(bytes, &Reading::default(), &mut visit).unwrap();
    shown
}

#[test]
fn a_zip_is_its_entries_and_a_docx_is_a_form() {
    let docx = zipped(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<x/>")]);
    let zip = zipped(&[
        ("inn/a.docx", &docx),
        ("inn/Thumbs.db", b"x"),
        ("__MACOSX/inn/._a.docx", b"x"),
        ("m\u{f8}re.txt", b"melk"),
    ]);
    let expected = [
        format!("inn/a.docx: Docx {}", docx.len()),
        "inn/Thumbs.db: system".into(),
        "__MACOSX/inn/._a.docx: system".into(),
        "møre.txt: Text 4".into(),
    ];
    assert_eq!(shown(&zip), expected);
    assert_eq!(shown(&docx), [format!(": Docx {}", docx.len())]);
    assert_eq!(shown(b"melk"), [": Text 4"]);
}

#[test]
fn a_zip_without_a_form_is_reported() {
    let empty = zipped(&[]);
    assert_eq!(shown(&empty), [format!(": Unknown {}", empty.len())]);
    let skipped = zipped(&[("Thumbs.db", b"x")]);
    assert_eq!(shown(&skipped), ["Thumbs.db: system".to_owned(), format!(": Unknown {}", skipped.len())]);
}

#[test]
fn nested_archives_are_limited() {
    let mut zip = zipped(&[("skjema.txt", b"melk")]);
    for level in 0..5 {
        assert_eq!(shown(&zip)[0].ends_with("Text 4"), level < DEEPEST, "{level}: {:?}", shown(&zip));
        zip = zipped(&[("i.zip", &zip)]);
    }
    assert!(shown(&zip)[0].contains("Dybde"));
}

#[test]
fn a_bomb_is_not_unpacked_to_its_end() {
    let zeros = vec![b'0'; 9 << 20];
    let bomb = zipped(&[("a", &zeros), ("b", &zeros), ("c", &zeros)]);
    assert!(bomb.len() < 100_000);
    let shown = shown(&bomb);
    assert_eq!(shown.len(), 2, "{shown:?}");
    assert!(shown[1].starts_with(": lesing/for-stor") && shown[1].contains("Arkiv"), "{shown:?}");
}

#[test]
fn damaged_and_locked_entries_are_reported_and_the_rest_is_unpacked() {
    let mut damaged = zipped(&[("a.txt", b"melk og br\xc3\xb8d"), ("b.txt", b"melk")]);
    damaged[36] ^= 0xFF; // in the data of the first entry
    let told = shown(&damaged);
    assert!(told[0].starts_with("a.txt: lesing/uleselig"), "{told:?}");
    assert_eq!(told[1], "b.txt: Text 4");
    let mut locked = zipped(&[("a.txt", b"melk")]);
    for at in 0..locked.len() - 8 {
        match &locked[at..at + 4] {
            b"PK\x03\x04" => locked[at + 6] |= 1,
            b"PK\x01\x02" => locked[at + 8] |= 1,
            _ => {}
        }
    }
    assert_eq!(shown(&locked), ["a.txt: lesing/kryptert Some(Choice(Kryptert(Zip)))"]);
    let whole = zipped(&[("a.txt", b"melk")]);
    assert!(shown(&whole[..whole.len() - 10])[0].starts_with(": lesing/uleselig"));
}

/// An e-mail with these header lines, and a form and a logo attached.
fn mail(head: &str) -> Vec<u8> {
    let boundary = "----=_NextPart_000_0005_01DA1B3C.5F2E9A40";
    let parts = "\r\n--B\r\nContent-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: base64\r\n\r\n\
        SGVpLCBoZXIgZXIgc2tqZW1hZXQuDQo=\r\n\
        --B\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <a>\r\nContent-Disposition: inline\r\n\
        Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n\
        --B\r\nContent-Type: application/octet-stream\r\n\
        Content-Disposition: attachment;\r\n\tfilename*=utf-8''s%C3%B8knad.pdf\r\n\
        Content-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjc=\r\n--B--\r\n";
    format!("{head}\r\nContent-Type: multipart/mixed;\r\n boundary=\"B\"\r\n{parts}")
        .replace("\"B\"", &format!("\"{boundary}\""))
        .replace("--B", &format!("--{boundary}"))
        .into_bytes()
}

#[test]
fn attachments_of_a_mail() {
    let heads = [
        "From: Kari <kari@example.org>\r\nSubject: Skjema\r\nMIME-Version: 1.0",
        // Outlook
        "Received: from SV0P279MB0123.NORP279.PROD.OUTLOOK.COM (2603:10a6:f10::1)\r\n by OL1P279MB0456 with HTTPS;\
         \r\n Tue, 14 Nov 2023 08:12:31 +0000\r\nFrom: Kari Nordmann <kari@example.org>\r\n\
         To: \"Postmottak\" <post@example.org>\r\nSubject:\r\n =?iso-8859-1?Q?Behovsmelding_=D8stmark?=\r\n\
         Thread-Topic: Behovsmelding\r\nThread-Index: AdoW1Q==\r\nDate: Tue, 14 Nov 2023 08:12:29 +0000\r\n\
         Message-ID:\r\n <SV0P279MB0123@SV0P279MB0123.NORP279.PROD.OUTLOOK.COM>\r\nAccept-Language: nb-NO\r\n\
         X-MS-Has-Attach: yes\r\nX-MS-TNEF-Correlator:\r\nMIME-Version: 1.0",
        // a draft of Outlook
        "X-Unsent: 1\r\nFrom: kari@example.org\r\nMIME-Version: 1.0",
        // Gmail
        "Delivered-To: post@example.org\r\nReceived: by 2002:a05:6a10:1234:b0 with SMTP id x1;\r\n\
         \u{20}       Tue, 14 Nov 2023 00:12:31 -0800 (PST)\r\nARC-Seal: i=1; a=rsa-sha256; t=1699949551; cv=none;\r\n\
         \u{20}       d=google.com; s=arc-20160816;\r\nReturn-Path: <kari@example.org>\r\nMIME-Version: 1.0\r\n\
         From: Kari Nordmann <kari@example.org>\r\nDate: Tue, 14 Nov 2023 09:12:20 +0100\r\n\
         Message-ID: <CAJx1@mail.gmail.com>\r\nSubject: Behovsmelding\r\nTo: post@example.org",
        // Apple Mail
        "From: Kari Nordmann <kari@example.org>\r\nMime-Version: 1.0 (Mac OS X Mail 16.0 \\(3774.200.91.1.1\\))\r\n\
         Subject: Behovsmelding\r\nX-Universally-Unique-Identifier: 5F2E9A40-0000\r\n\
         Message-Id: <5F2E9A40@example.org>\r\nDate: Tue, 14 Nov 2023 09:12:20 +0100\r\nTo: post@example.org",
    ];
    for head in heads {
        assert_eq!(shown(&mail(head)), ["logo.png: picture", "søknad.pdf: Pdf 8"], "{head}");
    }
}

#[test]
fn the_text_of_a_mail_is_decoded_where_nothing_is_attached() {
    let bare = "From: a@example.org\r\nMessage-ID: <1>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; \
        charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nmelk og br=C3=B8d, og litt =\r\nost\r\n";
    let text = "melk og brød, og litt ost";
    let shown = shown(bare.as_bytes());
    assert!(shown.len() == 1 && shown[0].starts_with(": Text"), "{shown:?}");
    let mut read = String::new();
    let mut visit = |_: &[String], part: Part<'_>| {
        let Part::Form(bytes, _, Role::Message) = part else { return Ok(()) };
        read.push_str(std::str::from_utf8(bytes).unwrap());
        Ok(())
    };
    parts(bare.as_bytes(), &Reading::default(), &mut visit).unwrap();
    assert_eq!(read.trim_end(), text);
}
