### Det som er lese maskinelt av eit bilete, og programmet som gjer det.

## Framfor det som skal gjerast med eit funn; $text er det som vart lese.

read-by = Dette er lese av eit bilete, og kan vere feillese{ $found ->
    [yes] : «{ $text }»
   *[no] {""}
}. Samanlikn med sida først.

## Før kontrollen, når det ikkje kan gjerast som bestilt.

ocr-install = { $system ->
    [windows] Installer det frå github.com/UB-Mannheim/tesseract/wiki (vel Norwegian under Additional language data)
    [macos] Installer det med «brew install tesseract tesseract-lang»
   *[linux] Installer det med «sudo apt install tesseract-ocr tesseract-ocr-nor» (Debian, Ubuntu) eller «sudo dnf install tesseract tesseract-langpack-nor» (Fedora)
}
ocr-unready = { $kind ->
    [missing] --ocr treng programmet tesseract, som ikkje er installert, så skanna sider blir ikkje lesne. { ocr-install }.
    [old] --ocr treng tesseract 4.1 eller nyare, og her er { $detail }, så skanna sider blir ikkje lesne. { ocr-install }.
    [languages] --ocr treng norske språkdata for tesseract, så skanna sider blir ikkje lesne. { ocr-install }.
    [substitute] tesseract har ikkje norske språkdata her og les med «{ $detail }», så fleire ord blir feillesne. { ocr-install }.
    [asked] Språkdata «{ $detail }», som behov.toml ber om, er ikkje installert her, så skanna sider blir ikkje lesne. { ocr-install }.
    [addresses] tesseract har ikkje engelske språkdata her, og utan dei blir «@» i e-postadresser ikkje lese. Installer dei ved sida av dei norske («eng»).
   *[broken] tesseract verkar ikkje her ({ $detail }), så skanna sider blir ikkje lesne.
}
