### What a machine read from a picture, and the program that does so.

## Before what is to be done about a finding; $text is what was read.

read-by = This was read from a picture, and may have been misread{ $found ->
    [yes] : “{ $text }”
   *[no] {""}
}. Compare with the page first.

## Before the check, where it cannot be done as asked for.

ocr-install = { $system ->
    [windows] Install it from github.com/UB-Mannheim/tesseract/wiki (choose Norwegian under Additional language data)
    [macos] Install it with “brew install tesseract tesseract-lang”
   *[linux] Install it with “sudo apt install tesseract-ocr tesseract-ocr-nor” (Debian, Ubuntu) or “sudo dnf install tesseract tesseract-langpack-nor” (Fedora)
}
ocr-unready = { $kind ->
    [missing] --ocr needs the program tesseract, which is not installed, so scanned pages are not read. { ocr-install }.
    [old] --ocr needs tesseract 4.1 or newer, and this is { $detail }, so scanned pages are not read. { ocr-install }.
    [languages] --ocr needs Norwegian language data for tesseract, so scanned pages are not read. { ocr-install }.
    [substitute] tesseract has no Norwegian language data here and reads with “{ $detail }”, so more words are misread. { ocr-install }.
    [asked] The language data “{ $detail }” that behov.toml asks for are not installed here, so scanned pages are not read. { ocr-install }.
    [addresses] tesseract has no English language data here, and without them the “@” of e-mail addresses is not read. Install them beside the Norwegian ones (“eng”).
   *[broken] tesseract does not run here ({ $detail }), so scanned pages are not read.
}
