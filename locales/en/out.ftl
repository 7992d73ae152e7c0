### Where the reports go, and what may hinder that

folder-name = the folder
cannot-write = Cannot write to “{ $path }”: { $reason ->
    [not-found] the folder does not exist. Make it first, or choose another.
    [denied] you are not allowed to write there. Choose another folder.
    [full] there is no room left. Make room, or choose another disk.
    [folder] it is a folder. Write a file name after it.
    [no-folder] it is a file, not a folder. Choose another name.
    [input] it is one of the files that are checked, and is not overwritten. Put the report outside the folder that is checked.
    [outside] the page would end up outside the folder.
   *[other] { $detail }.
}
two-to-one-place = Two reports cannot be written to the same place: “{ $path }”. Give each its own file: -o { $format }:FILE
not-for-the-screen = { $shape ->
    [folder] “{ $format }” is a folder with a page for each form. Say where it should be, with a slash at the end: -o { $format }:folder/
   *[binary] “{ $format }” cannot be shown on the screen. Say where the report should be: -o { $format }:FILE
}
not-a-folder = “{ $format }” is one file, but “{ $path }” is a folder. Write a file name after it.

## The report in Markdown

md-heading = Check of behovsmelding forms
md-finding = Finding
md-help = What to do
md-code = Code
md-folder = Across the forms
