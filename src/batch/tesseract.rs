//! tesseract, if it is installed: a program that sees letters in a picture. It gets the picture and gives the letters over
//! pipes, so that nothing of a form is left on the disk, and it is killed when it takes too long.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::Program;
use crate::read::image::{Image, Recognizer, Sought};
use crate::settings::Ocr;

/// How long a page may take; it takes two seconds.
const TIME: Duration = Duration::from_secs(60);
/// How long it may take to say what it is.
const HELLO: Duration = Duration::from_secs(10);
/// How often a running one is looked after.
const TICK: Duration = Duration::from_millis(5);
/// The letters of a full page take one megabyte.
const LONGEST: u64 = 32 << 20;
/// The languages it may look for, the best first: Norwegian, then those with most of its letters.
const LANGUAGES: [&str; 4] = ["nor", "dan", "swe", "eng"];
/// The language whose data has the `@` of an e-mail address: `nor` alone makes `ingrid Qinn.no` of `ingrid@inn.no`.
const WITH_AT: &str = "eng";
/// Before 4.1 it does not tell how certain it is of a letter.
const OLDEST: (u32, u32) = (4, 1);
/// Where it lies besides the folders of `PATH`: its installer for Windows does not add its own.
const ELSEWHERE: [&str; 4] =
    [r"C:\Program Files\Tesseract-OCR", r"C:\Program Files (x86)\Tesseract-OCR", "/opt/homebrew/bin", "/usr/local/bin"];

/// What it may need of the environment: where it, its libraries and its data lie.
const KEPT: [&str; 8] = [
    "PATH",
    "TESSDATA_PREFIX",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    "DYLD_FALLBACK_LIBRARY_PATH",
    "SystemRoot",
    "TEMP",
    "LC_ALL",
];

/// An installed tesseract.
#[derive(Debug, Clone)]
pub struct Tesseract {
    path: PathBuf,
    version: String,
    /// The best that is installed, and [`WITH_AT`] beside it where that is installed too.
    languages: Vec<String>,
    /// All that are installed.
    installed: Vec<String>,
    time: Duration,
    /// What starts it, with its path and arguments after its own.
    launcher: Option<Program>,
}

/// Why there is none that can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoTesseract {
    /// It is not installed.
    Missing,
    /// It is this version, which is too old.
    TooOld(String),
    /// It has no language with the letters that are needed.
    Languages,
    /// It does not have this language, which the settings ask for.
    NotInstalled(String),
    /// It does not run.
    Broken(String),
}

impl Tesseract {
    /// The tesseract that is installed.
    ///
    /// # Errors
    /// See [`NoTesseract`].
    pub fn find() -> Result<Self, NoTesseract> {
        let folders = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::env::split_paths(&folders).chain(ELSEWHERE.map(PathBuf::from));
        let name = format!("tesseract{}", std::env::consts::EXE_SUFFIX);
        let path = folders.map(|folder| folder.join(&name)).find(|path| path.is_file());
        Self::at(&path.ok_or(NoTesseract::Missing)?)
    }

    /// The tesseract at a path.
    ///
    /// # Errors
    /// See [`NoTesseract`].
    pub fn at(path: &Path) -> Result<Self, NoTesseract> {
        let hello = |argument| said(path, argument).map_err(|error| NoTesseract::Broken(error.to_string()));
        let words = hello("--version")?;
        let version = words.split_whitespace().nth(1).unwrap_or_default().trim_start_matches('v').to_owned();
        if !is_new_enough(&version) {
            return Err(NoTesseract::TooOld(version));
        }
        let installed: Vec<String> = hello("--list-langs")?.lines().map(|line| line.trim().to_owned()).collect();
        let is_there = |language: &str| installed.iter().any(|known| known == language);
        let first = *LANGUAGES.iter().find(|language| is_there(language)).ok_or(NoTesseract::Languages)?;
        let languages = if first != WITH_AT && is_there(WITH_AT) { vec![first, WITH_AT] } else { vec![first] };
        let languages = languages.into_iter().map(str::to_owned).collect();
        Ok(Self { path: path.to_owned(), version, languages, installed, time: TIME, launcher: None })
    }

    /// The same with another limit on the time that a page may take.
    #[must_use]
    pub fn within(self, time: Duration) -> Self {
        Self { time, ..self }
    }

    /// The same as the settings ask for it.
    ///
    /// # Errors
    /// `NotInstalled` for the first language that is not.
    pub fn asked(&self, ocr: &Ocr) -> Result<Self, NoTesseract> {
        let mut asked = self.clone();
        if *ocr != Ocr::default() {
            asked.time = Duration::from_secs(ocr.timeout.into());
        }
        if ocr.languages.is_empty() {
            return Ok(asked);
        }
        match ocr.languages.iter().find(|language| !self.installed.contains(language)) {
            Some(language) => Err(NoTesseract::NotInstalled(language.clone())),
            None => Ok(Self { languages: ocr.languages.clone(), ..asked }),
        }
    }

    /// The same, started by a program that takes from it what it does not need (see [`launch`](crate::batch::worker::launch())).
    #[must_use]
    pub fn through(self, launcher: Program) -> Self {
        Self { launcher: Some(launcher), ..self }
    }

    /// What it is, down to what may make it see other letters: `tesseract 5.3.0 nor+eng`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("tesseract {} {}", self.version, self.languages.join("+"))
    }

    /// The language that it uses in place of Norwegian, where that is not installed.
    #[must_use]
    pub fn substitute(&self) -> Option<&str> {
        self.languages.first().map(String::as_str).filter(|language| *language != LANGUAGES[0])
    }

    /// Whether it knows the `@` of e-mail addresses, which the data for Norwegian alone does not.
    #[must_use]
    pub fn sees_addresses(&self) -> bool {
        self.installed.iter().any(|language| language == WITH_AT)
    }

    /// The words on a page as hOCR; `None` where it does not run, takes too long, or is stopped.
    pub(super) fn see(&self, image: &Image, sought: Sought, is_stopped: &dyn Fn() -> bool) -> Option<Vec<u8>> {
        // lines of a page stand in columns of different widths (4), addresses in one (6)
        let (languages, layout) = match sought {
            Sought::Words => (self.languages.join("+"), "4"),
            Sought::Addresses => (WITH_AT.to_owned(), "6"),
        };
        let mut command = match &self.launcher {
            Some(launcher) => {
                let mut command = Command::new(&launcher.path);
                command.args(&launcher.arguments).arg(&self.path);
                command
            }
            None => Command::new(&self.path),
        };
        command.args(["stdin", "stdout", "-l", &languages, "--psm", layout, "--dpi", &image.dpi.to_string()]);
        command.args(["-c", "tessedit_create_hocr=1", "-c", "hocr_char_boxes=1"]);
        let head = format!("P5\n{} {}\n255\n", image.width, image.height);
        run(command, [head.as_bytes(), &image.pixels].concat(), self.time, is_stopped).ok()
    }
}

impl Recognizer for Tesseract {
    fn look(&mut self, image: Image, sought: Sought) -> Option<Vec<u8>> {
        self.see(&image, sought, &|| false)
    }
}

/// What it says of itself; versions before 4.1 do so on standard error.
fn said(path: &Path, argument: &str) -> io::Result<String> {
    let mut command = Command::new(path);
    command.arg(argument);
    let said = run(command, Vec::new(), HELLO, &|| false)?;
    Ok(String::from_utf8_lossy(&said).into_owned())
}

fn is_new_enough(version: &str) -> bool {
    let mut numbers = version.split(['.', '-']).map(|number| number.parse().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) >= OLDEST
}

/// Runs a program with this as its standard input, and gives its standard output.
///
/// # Errors
/// It does not run, takes too long, is stopped, says more than it should or ends badly.
fn run(mut command: Command, input: Vec<u8>, time: Duration, is_stopped: &dyn Fn() -> bool) -> io::Result<Vec<u8>> {
    let end = Instant::now() + time;
    // the environment may hold passwords
    command.env_clear().envs(KEPT.iter().filter_map(|name| Some((name, std::env::var_os(name)?))));
    // each worker has a page of its own to look at
    command.env("OMP_THREAD_LIMIT", "1");
    let mut child = Running(command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?);
    let (Some(mut stdin), Some(stdout)) = (child.0.stdin.take(), child.0.stdout.take()) else {
        return Err(io::ErrorKind::BrokenPipe.into());
    };
    // one that has ended, or never reads, says so by how it ends
    thread::spawn(move || drop(stdin.write_all(&input)));
    let (say, output) = mpsc::channel();
    // a child of its own may keep the pipe open when it is killed: nobody waits for this thread
    thread::spawn(move || {
        let mut output = Vec::new();
        let read = stdout.take(LONGEST).read_to_end(&mut output);
        drop(say.send(read.map(|_| output)));
    });
    child.wait(end, is_stopped)?;
    let left = end.saturating_duration_since(Instant::now()).max(TICK);
    output.recv_timeout(left).map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
}

/// A program that ends with its owner.
struct Running(Child);

impl Running {
    fn wait(&mut self, end: Instant, is_stopped: &dyn Fn() -> bool) -> io::Result<()> {
        loop {
            match self.0.try_wait()? {
                Some(status) if status.success() => return Ok(()),
                Some(status) => return Err(io::Error::other(status.to_string())),
                None if Instant::now() > end || is_stopped() => return Err(io::ErrorKind::TimedOut.into()),
                None => thread::sleep(TICK),
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // one that has ended already cannot be killed
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
