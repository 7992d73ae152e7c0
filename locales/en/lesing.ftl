### What cannot be read: what is wrong, what to do about it (.help), and one line for the list of rules (.title).

-help-cut-off = Download the file again from where you got it, or ask the sender to send it again. Check the new file.
-help-picture = A picture cannot be checked. Ask the sender for the form as a Word file, or as a PDF made in Word with File → Save As → PDF.
-help-scan = Ask the sender for the form as a Word file, or as a PDF made in Word with File → Save As → PDF. With “--ocr” the program tesseract can read the picture, if it is installed, but then every figure must be compared with the picture.
-help-word = Open the file in Word, and choose File → Save As and the file type Word Document (*.docx).
-help-wrong-file = Check that it is the right file. The form is a Word document or a PDF.

lesing-uleselig = { $kind ->
    [tom] The file is empty.
    [uten-sider] The PDF has no pages.
    [avkuttet] The file is not whole: its end is missing, and without it the rest cannot be read.
    [skadet-pdf] The PDF is damaged and cannot be read.
    [avkuttet-del] The file is not whole: its end is missing. What could be read has been checked, but answers or whole pages may be gone.
    [skadet] The file is damaged and cannot be read ({ $detail }).
    [fotografi] The picture is a photograph, not a scan: its light is uneven and its lines are not straight. It has not been read.
    [xfa] The form is of an older kind (XFA) that only Adobe Acrobat can show, so its answers cannot be read.
    [apning] The file cannot be read: { unread-why }
    [tegn] Some characters in the PDF cannot be read ({ $detail } %): the font does not say which letters they are.
    [skrift] The text of the PDF cannot be read: its font does not say which letters it is made of.
    [tegn-i-svar] The answer in “{ $label }” cannot be read: the font does not say which letters it is made of.
    [utydelig] The answer in the field “{ $label }” is too blurred in the picture to be read for certain, so it has not been checked.
    [sidehopp] The page numbers in the file skip ({ $detail }), so at least one page is missing. What was read has been checked, but answers may be gone.
    [del] A part of the file cannot be read ({ $detail }). The rest has been read.
    [sideorden] The pages of the file are in the reverse order, the last one first. Answers and tables that run over two pages cannot be put together then, so the form has not been checked.
    [ingen-svar] The form was recognised, but no answer in it can be read, so nothing has been checked.
    [overtrykt] Two texts lie on each other (“{ $detail }”), so what stands there cannot be read.
    [kanskje-strok] A line goes over “{ $detail }”, and it cannot be told whether it is struck out.
    [tegnet] A shape is drawn beside “{ $detail }”, and it cannot be decided what it chooses or strikes out.
    [dekket] Something is covered and nothing is written instead, so it cannot be told what should stand there.
    [skadet-skrift] A font in the PDF file is damaged, so letters may be others than those shown. The answers from here have not been read.
    [svak] “{ $detail }” has nearly the colour of its background and cannot be read for sure.
    [steder] In { $count } places it cannot be told what stands there: something goes over the text, covers it or has nearly its colour.
   *[annet] The file cannot be read.
}
    .help = { $kind ->
        [tom] Check that it is the right file. Save the form again, and check the new file.
        [uten-sider] Check that it is the right file. If it is the form, the sender must make the PDF again.
        [avkuttet] { -help-cut-off }
        [avkuttet-del] { -help-cut-off }
        [fotografi] Scan the sheet, or use the scanning function of the telephone (in Notes, Google Drive or OneDrive), which straightens it. Best of all is the Word file, or a PDF made in Word with File → Save As → PDF.
        [xfa] Open the file in Adobe Acrobat Reader, choose Print, and print it to “Microsoft Print to PDF” or “Save as PDF”. Check the new file.
        [apning] Check that the file exists, that you may read it, and that no other program has it open.
        [tegn] Compare the numbers here with those you see in the PDF. If you have the form in Word, make the PDF again: File → Save As → PDF.
        [skrift] If you have the form in Word, make the PDF again: File → Save As → PDF. Otherwise ask the sender for the Word file.
        [tegn-i-svar] If you have the form in Word, make the PDF again: File → Save As → PDF. Otherwise ask the sender for the Word file.
        [utydelig] See on the page what it says. If the form can be scanned again, choose 300 dots per inch (dpi) and greyscale.
        [sidehopp] Ask the sender for all pages, and check the new file.
        [del] Open the file, and compare it with what was read. What is missing may have been inserted from another file or stand in an older kind of field: type it in as ordinary text, and save again.
        [overtrykt] See in the file what should stand there, and delete one of the texts. Check the new file.
        [kanskje-strok] See in the file whether it is struck out. Delete what does not apply, or the line.
        [tegnet] Look in the file for what the shape means. Tick the box or write the answer, and delete the shape.
        [dekket] See in the file what should stand there. If what is covered does not apply, delete it and write the answer anew.
        [skadet-skrift] If you have the form in Word, make the PDF again: File → Save As → PDF. Otherwise download the file again, or ask the sender to send it again.
        [svak] See in the file what stands there, and give the text a colour that can be read.
        [steder] See in the file what stands there. Delete what does not apply, and check the new file.
        [sideorden] Scan or save the form again with the first page first. In a PDF reader: Print → Save as PDF, with “Reverse order” chosen.
       *[annet] Try to open the file in Word or a PDF reader, and choose File → Save As. If it will not open, ask the sender to send it again.
    }
    .title = The file, or a part of it, is empty or damaged

lesing-kryptert = { $kind ->
    [feil-passord] The password does not open the file.
    [annen-kryptering] The PDF is encrypted in a way that the program cannot open.
    [zip] The file in the ZIP is protected by a password.
    [office] The document is protected by a password.
   *[pdf] The PDF is protected by a password.
}
    .help = { $kind ->
        [feil-passord] Check the password: capital and small letters count. Letters other than a to z open newer files only. If several files have passwords of their own, check them one at a time.
        [annen-kryptering] Open the file in the program it was made for, and choose Print → Save as PDF. Check the new file.
        [zip] Unpack the ZIP with its password, and check the files that were in it.
        [office] Open the document with its password and save it without. In Word: File → Info → Protect Document → Encrypt with Password, delete the password and save.
       *[pdf] If you have the password, check the file with “--password THEPASSWORD”. Otherwise open it with the password, and choose Print → Save as PDF.
    }
    .title = The file is protected by a password

lesing-uten-tekst = { $kind ->
    [side] Page { $detail } has no text, most likely only a picture. What it says has not been checked.
    [side-usett] Page { $detail } is a picture, and tesseract saw no text on it, or took too long. What it says has not been checked.
    [word] The document has no text. The form may have been pasted in as a picture.
   *[pdf] The PDF has no text. It has most likely been scanned or photographed.
}
    .help = Use the form that was filled in on a computer, not a picture of it. If you have it in Word, choose File → Save As → PDF instead of scanning a printout. If not, ask the sender for the Word file. With “--ocr” the program tesseract can read the picture, if it is installed, but then every figure must be compared with the page.
    .title = The file or a page has no text, as when the form was scanned

lesing-for-stor = { $kind ->
    [fil] The file is larger than { $limit } MB.
    [sider] The PDF has more than { $limit } pages.
    [utpakket] The file becomes too large when it is unpacked.
    [arkiv] The file unpacks to more than { $limit } files, or to much more than forms do. The rest of it has not been checked.
    [dybde] The file is a ZIP folder or an e-mail inside several others, and has not been unpacked.
    [minne] Reading the file took more than { $limit } MiB of memory, so it has not been checked.
   *[innhold] The file has more content than a form can have.
}
    .help = { $kind ->
        [arkiv] Unpack the folder (right-click → Extract All), and check the forms in it.
        [dybde] Unpack the folder (right-click → Extract All), and check the forms in it.
       *[annet] Check that it is the right file, and that it holds the form only. Take out attachments and large pictures, save again and check the new file.
    }
    .title = The file is too large to be a form

lesing-tidsavbrudd = It took too long to read the file, so it has not been checked.
    .help = Open the file in Word or a PDF reader, choose File → Save As, and check the new file. Take out attachments and large pictures if that does not help.
    .title = It took too long to read the file

lesing-krasj = The program could not cope with the file, so it has not been checked. The fault is the program's.
    .help = Open the file in Word or a PDF reader, choose File → Save As, and check the new file. Reports of such files are welcome.
    .title = The program stopped while it read the file

lesing-ukjent-format = { $kind ->
    [egen] The file is a report of behov, not a form.
    [xlsx] The file is a spreadsheet (Excel or Calc).
    [pptx] The file is a presentation (PowerPoint or Impress).
    [pages] The file was made in Pages, Numbers or Keynote on a Mac.
    [zip] The file is a ZIP folder without forms in it.
    [doc] The file is a Word document in the old format from before 2007 (DOC).
    [msg] The file is an e-mail saved from Outlook.
    [eml] The file is an e-mail.
    [gdoc] The file is only a link to a document in Google Drive, not the document itself.
    [rtf] The file is an RTF document.
    [html] The file is a web page (HTML).
    [xml] The file is an XML file.
    [jpeg] The file is a picture (JPEG).
    [png] The file is a picture (PNG).
    [gif] The file is a picture (GIF).
    [tiff] The file is a picture (TIFF), most likely from a scanner.
    [heic] The file is a picture from a mobile phone (HEIC).
   *[annet] The file is neither PDF, Word document, OpenDocument text nor plain text.
} { $kind ->
    [egen] It has not been checked.
    [annet] Its name may end in .pdf or .docx all the same: it is the content that counts.
   *[kjent] Only PDF, Word (.docx), OpenDocument text (.odt) and plain text can be checked, and with “--ocr” scanned pages saved as JPEG, PNG or TIFF.
}
    .help = { $kind ->
        [egen] Choose the form that the report is about. In folders such files are passed over.
        [doc] { -help-word }
        [rtf] { -help-word }
        [xml] { -help-word }
        [pages] Open the file in Pages, and choose File → Export To → Word or PDF.
        [zip] Unpack the folder (right-click → Extract All), and check the forms in it.
        [msg] Open the e-mail in Outlook, save the attachment, and check that.
        [eml] Open the e-mail, save the attachment, and check that.
        [gdoc] Open the document in Google Docs, and choose File → Download → Microsoft Word (.docx) or PDF document.
        [html] Open the page in a browser, and choose Print → Save as PDF.
        [jpeg] { -help-scan }
        [png] { -help-scan }
        [gif] { -help-picture }
        [tiff] { -help-scan }
        [heic] { -help-picture }
        [xlsx] { -help-wrong-file }
        [pptx] { -help-wrong-file }
       *[annet] Open the file in the program it was made in, and save it as PDF or Word (.docx). In Word: File → Save As.
    }
    .title = The file is neither PDF, Word (.docx), OpenDocument (.odt) nor text

lesing-ukjent-skjema = { $kind ->
    [epost] The e-mail has no form with it: it has no attachment, or only pictures in its text. It has not been checked.
   *[annet] This is no behovsmelding that the program knows, so it has not been checked.
}
    .help = { $kind ->
        [epost] Ask the sender for the form as an attachment. If the e-mail has a link to it, download it and check that file.
       *[annet] Check that it is the right file. If it is a behovsmelding, check that the headings and the text of the template have not been deleted or changed. A new form has to be added to the program first.
    }
    .title = The file is no behovsmelding that the program knows

lesing-felt-ikke-funnet = { $kind ->
    [flere] { $count } fields were not found in the form: { $labels }. The rest was read. The form may be of another year, or another edition than the one the program knows.
   *[ett] The field “{ $label }” was not found in the form.
}
    .help = Check that its label has not been deleted or rewritten. If it is gone, type it in again as it stands in the template, with the answer beside or below it.
    .title = A field of the template is not in the form

lesing-avkryssing-uklar = { $kind ->
    [motstrid] It is not clear whether the box in “{ $label }” is ticked: it shows something else than what is stored in the file.
    [flere] It is not clear what is ticked in { $count } questions: { $labels }.
   *[uklar] It is not clear what is ticked in “{ $label }”.
}
    .help = { $kind ->
        [flere] If the boxes are missing, they were probably lost when the form was saved as text: check the Word file or the PDF instead. If you have the text alone, type x after each answer that holds.
       *[uklar] Look in the form. Click the box until it is as it should be, and save the file again. If the box is gone, type x after the answer that holds.
    }
    .title = It is not clear whether a box is ticked

lesing-sporede-endringer = { $detail ->
    [1] The file has one tracked change that is neither accepted nor rejected.
   *[more] The file has { $detail } tracked changes that are neither accepted nor rejected.
} The form has been read as if all were accepted.
    .help = Accept or reject the changes before the form is sent. In Word: Review → Accept → Accept All Changes. In LibreOffice: Edit → Track Changes → Accept All.
    .title = The file has tracked changes that are neither accepted nor rejected

lesing-maskinlest = { $count ->
    [1] Page { $pages } was
   *[flere] Pages { $pages } were
} read from a picture by text recognition (OCR). Figures and ticks may have been misread.
    .help = Compare the figures with the page before they are used. What does not add up there is reported as warnings, because the fault may lie in the reading. The form as a Word file, or as a PDF made in Word, can be read without doubt.
    .title = Pages were read from a picture (OCR), so the figures must be compared with the page

lesing-belop-ulest = { $count ->
    [1] The number in “{ $label }” was not read: the file does not show for certain which cell it belongs to.
   *[flere] { $count } numbers in “{ $context }” were not read: the file does not show for certain which cells they belong to. They are { $labels }.
} What rests on this was not checked.
    .help = Look in the form for what stands there. Check the same form as a Word file, or as a PDF made in Word with File → Save as → PDF, if you have it. Write one number in each cell, and leave the headings of the table as the template has them.
    .title = Numbers in a table cannot be read for certain

lesing-svar-ulest = { $count ->
    [1] The answer to “{ $label }” was not read: the file does not show for certain what belongs to the answer.
   *[flere] { $count } answers in “{ $context }” were not read: the file does not show for certain what belongs to each answer. They are { $labels }.
} What rests on this was not checked.
    .help = Look in the form for what stands there. Check the same form as a Word file, or as a PDF made in Word with File → Save as → PDF, if you have it. Leave the labels as the template has them, and write the answer right by its label.
    .title = An answer cannot be read for certain

lesing-rest = { $kind ->
    [summer] “{ $rest }” stands in the form and belongs to no field that the template has. { $count ->
        [0] Sums that it may belong to
       *[noen] Sums that it may belong to ({ $labels })
    } were not checked.
    [del] “{ $rest }” stands in the form and belongs to no field that the template has. Counted as one of the parts, the sums are right; without it they are not. So { $count ->
        [0] the sums
       *[noen] the sums over { $labels }
    } were not checked.
    [utenom] “{ $rest }” stands in the form and belongs to no field that the template has. The sums are right without it, so it was not counted.
    [enhet] It does not say whether “{ $rest }” is in kroner or in thousands of kroner. The amounts were not read.
    [bilde] A picture in the form was not read. { $count ->
        [0] What it shows was not checked.
       *[noen] Answers that it may show ({ $labels }) were not read.
    }
    [annet-aar] “{ $rest }” is for another year than the form, so it was not counted.
   *[svar] “{ $rest }” stands in the form and belongs to no field that the template has. { $count ->
        [0] The answer that it may belong to was
        [one] The answer that it may belong to ({ $labels }) was
       *[other] Answers that it may belong to ({ $labels }) were
    } not read.
}
    .help = { $kind ->
        [bilde] Look at the picture in the file. If it shows an answer, type that as text where it belongs, and check again. If it only decorates, delete it.
        [annet-aar] If it is for this year after all, correct the year in the heading. Otherwise there is nothing to do.
       *[annet] Look in the form for what it belongs to, and add up yourself. If it is an extra row, column or note, write the amount in a cell that the template has, and explain in the text.
    }
    .title = Something in the form belongs to no field of the template

lesing-flere-skjemaer = The file holds { $count } forms, and their answers cannot be told apart. None of them has been checked.
    .help = Save each form as a file of its own, and check those files. In a PDF reader: Print → Save as PDF, with the pages of one form at a time.
    .title = Several forms in one file that cannot be told apart

lesing-ufullstendig = { $kind ->
    [tiltak] The form says { $all } tiltak, but the file has only { $found }, and the amounts in the totals or the numbers of the tiltak also show that something is missing. Probably a page or a tiltak has been lost. What counts or adds up the tiltak has not been checked.
   *[felt] Only { $found ->
        [one] 1 of { $all } fields of the form was
       *[other] { $found } of { $all } fields of the form were
    } found in the file. That is too little for the form to be checked.
}
    .help = { $kind ->
        [tiltak] Open the file and see whether all tiltak are there. If one is missing, ask the sender for the whole form. If the number { $all } is wrong, the sender has to correct it.
       *[felt] Open the file and see whether the whole form is in it. If pages or tables are missing, ask the sender for the whole form. If all is there, check it as a Word file, or as a PDF made in Word with File → Save as → PDF.
    }
    .title = Only a part of the form is in the file
lesing-annet-aar = The form is for { $year }, but it was read with a definition that is for { $detail }.
    .help = Look whether a label, row or column is new in this edition: its answer is missing then. Make a definition for the new template with “behov forms draft TEMPLATE --like DEFINITION”, or change “gjelder” if it is for more years.
    .title = The form is for a year that its definition is for
