## The letter to the sender

letter-about = { $ordning ->
    [none] the behovsmelding
   *[other] the behovsmelding for { $ordning }
}{ $year ->
    [none] { "" }
   *[other] { " " }{ $year }
}
letter-subject = Correction of { $about }
letter-reference = Our reference: { $reference }
letter-attention = attn. { $name }
letter-greeting = Hello,
letter-intro = Thank you for { $about }{ $from ->
    [none] { "" }
   *[other] { " " }from { $from }
}. We have gone through the form («{ $file }») and found { $count ->
    [one] one thing that must be corrected
   *[other] { $count } things that must be corrected
} before we can process it.
letter-errors = This must be corrected
letter-warnings = Please look at this as well
letter-deadline = Please correct the form and send it to us again by { $day } { $month } { $year }.
letter-no-deadline = Please correct the form and send it to us again as soon as you can.
letter-questions = Get in touch if anything is unclear, or if you think that we have misread the form.
letter-regards = Kind regards

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## The letter on a file that could not be read

letter-unread-subject = The file that you sent us could not be read
letter-unread-intro = Thank you for the file «{ $file }». We have not been able to read it, and so do not know what it says.
letter-unread-why = { $why ->
    [locked] The file is protected, and we cannot open it.
    [picture] The file seems to be a picture of the form, such as a scanned or photographed printout. It has no text and no figures that we can read from it.
    [empty] The file was empty when it reached us. Something may have gone wrong on the way.
    [damaged] The file is not whole as we have it. This may have happened on the way, so it may be in order where you are.
    [xfa] The form is a kind of PDF form (XFA) that shows its answers in Adobe Acrobat only. We cannot read them.
    [letters] We find no readable answers in the file, though you may see them on your screen. This happens with PDFs made in certain programs.
    [format] The file is neither a Word document nor a PDF, and we cannot read forms in other kinds of files.
    [large] The file is larger than those that we can read, or is a folder packed inside another.
   *[ours] Our program did not manage to read the file. There may be nothing wrong with it.
}
letter-unread-judged = So we have not judged the form, and this says nothing about what you have written in it.
letter-unread-ask = What we ask you to send
letter-unread-ways = { $why ->
    [locked] The same form without a password. In Word: File → Info → Protect Document → Encrypt with Password, delete the password and save.
        If it is a PDF: open it, and choose Print → Save as PDF.
    [picture] The Word file in which the form was filled in.
        If you do not have it as a Word file: a PDF made on the computer, in Word with File → Save As → PDF, and not scanned.
    [xfa] The same form printed to an ordinary PDF: open it in Adobe Acrobat Reader, and choose Print → Microsoft Print to PDF (on a Mac: Save as PDF).
        Or the form as a Word file.
    [large] The form alone as a Word file or PDF, without attachments and not packed in a folder. Large pictures may be taken out first.
   *[other] The form as a Word file, as it was filled in.
        Or a PDF made in Word with File → Save As → PDF.
}
letter-unread-deadline = Please send us the file again by { $day } { $month } { $year }.
letter-unread-no-deadline = Please send us the file again as soon as you can.
letter-unread-questions = Get in touch if anything is unclear, or if you do not have the form in another shape. If the file was not meant as a behovsmelding, you may disregard this letter.

## Who got a letter, and who did not

letters-corrections = { $count ->
    [0] No letters about corrections
    [one] 1 letter about corrections
   *[other] { $count } letters about corrections
}
letters-unread = { $count ->
    [0] none about files that could not be read
    [one] 1 about a file that could not be read
   *[other] { $count } about files that could not be read
}
letters-in-order = { $count ->
    [one] 1 form without errors got no letter.
   *[other] { $count } forms without errors got no letter.
}
letter-not-written = No letter about { $files }: { $reason ->
    [empty] { $count ->
        [one] it is empty. Ask the sender.
       *[other] they are empty. Ask the senders.
    }
    [picture] { $count ->
        [one] it is a picture in an e-mail, probably a logo.
       *[other] they are pictures in e-mails, probably logos.
    }
    [sheet] { $count ->
        [one] it is a spreadsheet or a presentation, and probably not meant as a form.
       *[other] they are spreadsheets or presentations, and probably not meant as forms.
    }
    [again] { $count ->
        [one] it is the same as another, which the letter is about.
       *[other] they are the same as others, which the letters are about.
    }
    [known] { $count ->
        [one] that it cannot be read is in the baseline.
       *[other] that they cannot be read is in the baseline.
    }
    [here] { $count ->
        [one] it cannot be opened on this machine.
       *[other] they cannot be opened on this machine.
    }
    [partly] { $count ->
        [one] the form is only partly checked, since something in it could not be read for certain. Look at it yourself.
       *[other] the forms are only partly checked, since something in them could not be read for certain. Look at them yourself.
    }
   *[other] { $count ->
        [one] it is not a behovsmelding that the program knows, and may be something else. Look at it yourself.
       *[other] they are not behovsmeldinger that the program knows, and may be something else. Look at them yourself.
    }
}

## One letter on several forms

letter-many-subject = Correction of the behovsmeldinger{ $from ->
    [none] { "" }
   *[other] { " " }from { $from }
}
letter-many-intro = Thank you for the behovsmeldinger{ $from ->
    [none] { "" }
   *[other] { " " }from { $from }
}. We have gone through { $forms } forms and found { $count } things to correct before we can process them.
letter-many-form = { $file }: { $about }
letter-many-deadline = Please correct the forms and send them to us again by { $day } { $month } { $year }.
letter-many-no-deadline = Please correct the forms and send them to us again as soon as you can.
letter-many-questions = Contact us if anything is unclear, or if you think that we have read the forms wrongly.
