use super::*;

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (file, text) in files {
        let path = folder.path().join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

fn relative(path: OsString, root: &Path) -> String {
    Path::new(&path).strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/")
}

fn names(found: &Discovered, root: &Path) -> Vec<String> {
    found.inputs.iter().map(|input| relative(input.path(), root)).collect()
}

fn skipped(found: &Discovered, root: &Path) -> Vec<(String, SkipReason)> {
    found.skipped.iter().map(|(path, why)| (relative(path.clone(), root), *why)).collect()
}

fn find(root: &Path) -> Discovered {
    Discovery::new(&[], &[], &[]).unwrap().find(&[root.to_path_buf()])
}

#[test]
fn folders_are_walked_in_order_and_system_files_are_skipped_with_a_reason() {
    let names_of_all = [
        "b.pdf",
        "a/z.docx",
        "a/b.txt",
        "bilde.jpg",
        ".git/config",
        "~$skjema.docx",
        "Thumbs.db",
        "a/desktop.ini",
        ".skjema.pdf.icloud",
        ".DS_Store",
    ];
    let root = folder(&names_of_all.map(|name| (name, "x")));
    let found = find(root.path());
    assert_eq!(names(&found, root.path()), ["a/b.txt", "a/z.docx", "b.pdf", "bilde.jpg"]);
    let expected = [
        (".DS_Store", SkipReason::System),
        (".git", SkipReason::Hidden),
        (".skjema.pdf.icloud", SkipReason::Placeholder),
        ("Thumbs.db", SkipReason::System),
        ("a/desktop.ini", SkipReason::System),
        ("~$skjema.docx", SkipReason::Lock),
    ];
    assert_eq!(skipped(&found, root.path()), expected.map(|(name, why)| (name.to_owned(), why)));
    assert!(found.wrong.is_empty());
}

#[test]
fn ignore_files_work_without_a_repository_and_ignored_files_are_reported() {
    let root = folder(&[
        (".gitignore", "ut/\n*.tmp"),
        ("inn/.behovignore", "kladd-*\n!kladd-2.txt"),
        ("ut/rapport.txt", "x"),
        ("inn/kladd-1.txt", "x"),
        ("inn/kladd-2.txt", "x"),
        ("inn/a.tmp", "x"),
    ]);
    let ignored = |found: &Discovered| {
        let skipped = skipped(found, root.path()).into_iter();
        skipped.filter(|(_, why)| *why == SkipReason::Ignored).map(|(name, _)| name).collect::<Vec<_>>()
    };
    let found = find(root.path());
    assert_eq!(names(&found, root.path()), ["inn/kladd-2.txt"]);
    assert_eq!(ignored(&found), ["inn/a.tmp", "inn/kladd-1.txt", "ut"]);
    // ignore files in the folders above apply too
    let found = find(&root.path().join("inn"));
    assert_eq!(names(&found, root.path()), ["inn/kladd-2.txt"]);
    // what is given by name is taken
    let given = root.path().join("ut/rapport.txt");
    assert_eq!(find(&given).inputs, [Input::File(given)]);
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_followed_only_on_request() {
    use std::os::unix::fs::symlink;
    let root = folder(&[("inne/a.pdf", "x"), ("ute/b.pdf", "x")]);
    let path = |name: &str| root.path().join(name);
    symlink(path("ute"), path("inne/mappe")).unwrap();
    symlink(path("ute/b.pdf"), path("inne/fil.pdf")).unwrap();
    symlink("a.pdf", path("inne/her.pdf")).unwrap();
    symlink("borte.pdf", path("inne/ingen.pdf")).unwrap();
    let found = find(&path("inne"));
    assert_eq!(names(&found, &path("inne")), ["a.pdf", "her.pdf", "ingen.pdf"]);
    let expected = [("fil.pdf", SkipReason::Outside), ("mappe", SkipReason::Outside)];
    assert_eq!(skipped(&found, &path("inne")), expected.map(|(name, why)| (name.to_owned(), why)));
    let found = Discovery::default().following_links(true).find(&[path("inne")]);
    let all = ["a.pdf", "fil.pdf", "her.pdf", "ingen.pdf", "mappe/b.pdf"];
    assert_eq!(names(&found, &path("inne")), all);
    // what is given by name is taken
    assert_eq!(find(&path("inne/fil.pdf")).inputs, [Input::File(path("inne/fil.pdf"))]);
    assert_eq!(names(&find(&path("inne/mappe")), &path("inne")), ["mappe/b.pdf"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_as_ignore_file_is_reported_and_does_not_block() {
    let root = folder(&[("inn/a.pdf", "x"), ("b.pdf", "x")]);
    std::process::Command::new("mkfifo").arg(root.path().join("inn/.gitignore")).status().unwrap();
    let found = find(root.path());
    let wrong = Input::Unreadable(root.path().join("inn/.gitignore"), Unread::NotAFile);
    assert_eq!(found.inputs, [wrong, Input::File(root.path().join("b.pdf"))]);
    assert!(skipped(&found, root.path()).contains(&("inn".to_owned(), SkipReason::Ignored)));
}

#[test]
fn patterns_and_reports() {
    let root =
        folder(&[("a.pdf", "x"), ("a.json", "x"), ("2023/b.pdf", "x"), ("2024/c.pdf", "x"), ("2024/c.doc", "x")]);
    let found = |include: &[&str], exclude: &[&str]| {
        let own = |globs: &[&str]| globs.iter().map(|glob| (*glob).to_owned()).collect::<Vec<_>>();
        let reports = [root.path().join("a.json"), root.path().join("borte.json")];
        let discovery = Discovery::new(&own(include), &own(exclude), &reports).unwrap();
        discovery.find(&[root.path().to_path_buf()])
    };
    assert_eq!(names(&found(&[], &[]), root.path()), ["2023/b.pdf", "2024/c.doc", "2024/c.pdf", "a.pdf"]);
    assert!(skipped(&found(&[], &[]), root.path()).contains(&("a.json".to_owned(), SkipReason::Report)));
    assert_eq!(names(&found(&["*.pdf"], &["2023"]), root.path()), ["2024/c.pdf", "a.pdf"]);
    assert_eq!(names(&found(&["2024/**"], &["*.doc"]), root.path()), ["2024/c.pdf"]);
    let nothing = found(&["*.docx"], &[]);
    assert_eq!(nothing.wrong, [PathProblem::EmptyFolder(root.path().to_path_buf(), 5)]);
    let wrong = Discovery::new(&["{a".to_owned()], &[], &[]).unwrap_err();
    assert_eq!(wrong.0, "{a");
}

#[test]
fn outputs_of_an_earlier_call_are_not_forms() {
    let root = folder(&[
        ("inn/a.docx", "x"),
        ("inn/a.merket.docx", "x"),
        ("inn/b.merket.pdf", "x"),
        ("brev/Brev-til-Bodø.docx", "x"),
        ("ut/inn/a.docx.html", "x"),
        ("ut/c.pdf", "x"),
        ("andre/d.html", "x"),
    ]);
    let discovery = Discovery::new(&[], &[], &[root.path().join("ut")]).unwrap();
    let found = discovery.find(&[root.path().to_path_buf()]);
    assert_eq!(names(&found, root.path()), ["andre/d.html", "inn/a.docx", "inn/b.merket.pdf", "ut/c.pdf"]);
    let expected = [
        ("brev/Brev-til-Bodø.docx", SkipReason::Written),
        ("inn/a.merket.docx", SkipReason::Written),
        ("ut/inn/a.docx.html", SkipReason::Report),
    ];
    assert_eq!(skipped(&found, root.path()), expected.map(|(name, why)| (name.to_owned(), why)));
}

#[test]
fn wrong_paths_do_not_hide_the_others() {
    let root = folder(&[("a.txt", "x"), ("tom/.skjult", "x")]);
    let (file, empty, lost) = (root.path().join("a.txt"), root.path().join("tom"), root.path().join("borte"));
    let discovery = Discovery::new(&[], &[], &[]).unwrap();
    let found = discovery.find(&[lost.clone(), PathBuf::from("-"), empty.clone(), file.clone()]);
    assert_eq!(found.inputs, [Input::Stdin, Input::File(file)]);
    assert_eq!(found.wrong, [PathProblem::NotFound(lost), PathProblem::EmptyFolder(empty, 1)]);
}

#[test]
fn lists_of_paths() {
    let paths = |list: &[u8]| listed(list).iter().map(|path| path.to_string_lossy().into_owned()).collect::<Vec<_>>();
    assert_eq!(paths(b"a.pdf\r\nb c.pdf\n\nd.pdf"), ["a.pdf", "b c.pdf", "d.pdf"]);
    assert_eq!(paths(b"a\nb.pdf\0c.pdf\0"), ["a\nb.pdf", "c.pdf"]);
    assert!(paths(b"").is_empty());
}

#[cfg(unix)]
#[test]
fn link_loops_and_non_files_are_reported() {
    let root = folder(&[("a.txt", "x"), ("b/c.txt", "x")]);
    std::os::unix::fs::symlink(root.path(), root.path().join("b/opp")).unwrap();
    std::os::unix::fs::symlink("borte", root.path().join("lenke")).unwrap();
    let found = find(root.path());
    assert_eq!(names(&found, root.path()), ["a.txt", "b/c.txt", "b/opp", "lenke"]);
    let unreadable = |input: &Input| matches!(input, Input::Unreadable(..));
    assert_eq!(found.inputs.iter().map(unreadable).collect::<Vec<_>>(), [false, false, true, true]);
}
