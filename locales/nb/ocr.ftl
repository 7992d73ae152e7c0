### Det som er lest maskinelt av et bilde, og programmet som gjør det.

## Foran det som skal gjøres med et funn; $text er det som ble lest.

read-by = Dette er lest av et bilde, og kan være feillest{ $found ->
    [yes] : «{ $text }»
   *[no] {""}
}. Sammenlign med siden først.

## Før kontrollen, når det ikke kan gjøres som bestilt.

ocr-install = { $system ->
    [windows] Installer det fra github.com/UB-Mannheim/tesseract/wiki (velg Norwegian under Additional language data)
    [macos] Installer det med «brew install tesseract tesseract-lang»
   *[linux] Installer det med «sudo apt install tesseract-ocr tesseract-ocr-nor» (Debian, Ubuntu) eller «sudo dnf install tesseract tesseract-langpack-nor» (Fedora)
}
ocr-unready = { $kind ->
    [missing] --ocr trenger programmet tesseract, som ikke er installert, så skannede sider blir ikke lest. { ocr-install }.
    [old] --ocr trenger tesseract 4.1 eller nyere, og her er { $detail }, så skannede sider blir ikke lest. { ocr-install }.
    [languages] --ocr trenger norske språkdata for tesseract, så skannede sider blir ikke lest. { ocr-install }.
    [substitute] tesseract har ikke norske språkdata her og leser med «{ $detail }», så flere ord blir feillest. { ocr-install }.
    [asked] Språkdata «{ $detail }», som behov.toml ber om, er ikke installert her, så skannede sider blir ikke lest. { ocr-install }.
    [addresses] tesseract har ikke engelske språkdata her, og uten dem blir «@» i e-postadresser ikke lest. Installer dem ved siden av de norske («eng»).
   *[broken] tesseract virker ikke her ({ $detail }), så skannede sider blir ikke lest.
}
