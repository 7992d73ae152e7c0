//! tesseract, if it is installed: a program that recognises text in an image. The image and the text go through pipes,
//! so that nothing of a form is left on the disk, and tesseract is killed when it takes too long.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::Program;
use crate::read::image::{Image, Recognizer, Sought};
use crate::settings::Ocr;

/// The time limit for a page; a page usually takes two seconds.
const TIME: Duration = Duration::from_secs(60);
/// The time limit for reporting its version and its languages.
const HELLO: Duration = Duration::from_secs(10);
/// How often a running tesseract is polled.
const TICK: Duration = Duration::from_millis(5);
/// The size limit of the output; the letters of a full page take one megabyte.
const LONGEST: u64 = 32 << 20;
/// The languages to recognise, the best first: Norwegian, then those that share most of its letters.
const LANGUAGES: [&str; 4] = ["nor", "dan", "swe", "eng"];
/// The language whose data has the `@` of an e-mail address: `nor` alone reads `ingrid@inn.no` as `ingrid Qinn.no`.
const WITH_AT: &str = "eng";
/// Versions before 4.1 do not report how certain they are of a letter.
const OLDEST: (u32, u32) = (4, 1);
/// Folders to search besides those of `PATH`: the installer for Windows does not add its folder to `PATH`.
const ELSEWHERE: [&str; 4] =
    [r"C:\Program Files\Tesseract-OCR", r"C:\Program Files (x86)\Tesseract-OCR", "/opt/homebrew/bin", "/usr/local/bin"];

/// The environment variables that it may need: where it, its libraries and its data are.
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
    /// The best installed language, and also [`WITH_AT`] if it is installed.
    languages: Vec<String>,
    /// All installed languages.
    installed: Vec<String>,
    time: Duration,
    /// The program that starts it; tesseract's path and arguments follow the launcher's own arguments.
    launcher: Option<Program>,
}

/// Why no tesseract can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoTesseract {
    /// It is not installed.
    Missing,
    /// Its version, which is too old.
    TooOld(String),
    /// It has none of the usable languages.
    Languages,
    /// A language that the settings ask for and it does not have.
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

    /// Sets the time limit for a page.
    #[must_use]
    pub fn within(self, time: Duration) -> Self {
        Self { time, ..self }
    }

    /// Applies the settings.
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

    /// Sets the program that starts it without the rights that it does not need (see
    /// [`launch`](crate::batch::worker::launch())).
    #[must_use]
    pub fn through(self, launcher: Program) -> Self {
        Self { launcher: Some(launcher), ..self }
    }

    /// Its name with everything that may change what it recognises: `tesseract 5.3.0 nor+eng`, and `nor eng` where the
    /// data for addresses is used for nothing else.
    #[must_use]
    pub fn name(&self) -> String {
        let is_apart = self.sees_addresses() && !self.languages.iter().any(|language| language == WITH_AT);
        let addresses = if is_apart { format!(" {WITH_AT}") } else { String::new() };
        format!("tesseract {} {}{addresses}", self.version, self.languages.join("+"))
    }

    /// The language used in place of Norwegian, where Norwegian is not installed.
    #[must_use]
    pub fn substitute(&self) -> Option<&str> {
        self.languages.first().map(String::as_str).filter(|language| *language != LANGUAGES[0])
    }

    /// Whether it recognises the `@` of e-mail addresses, which the data for Norwegian alone does not.
    #[must_use]
    pub fn sees_addresses(&self) -> bool {
        self.installed.iter().any(|language| language == WITH_AT)
    }

    /// The words on a page as hOCR; `None` where it does not run, takes too long, or is stopped.
    pub(super) fn see(&self, image: &Image, sought: Sought, is_stopped: &dyn Fn() -> bool) -> Option<Vec<u8>> {
        // page segmentation: a page has lines in columns of different widths (4), addresses are one block (6)
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

/// Its output on a flag such as `--version`; versions before 4.1 write this to standard error, which is discarded.
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

/// Runs a program with `input` as its standard input, and returns its standard output.
///
/// # Errors
/// It does not run, takes too long, is stopped, or exits with an error.
fn run(mut command: Command, input: Vec<u8>, time: Duration, is_stopped: &dyn Fn() -> bool) -> io::Result<Vec<u8>> {
    let end = Instant::now() + time;
    // the environment may hold passwords
    command.env_clear().envs(KEPT.iter().filter_map(|name| Some((name, std::env::var_os(name)?))));
    // one thread, since each worker has tesseract recognise a page at the same time
    command.env("OMP_THREAD_LIMIT", "1");
    let mut child = Running(command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?);
    let (Some(mut stdin), Some(stdout)) = (child.0.stdin.take(), child.0.stdout.take()) else {
        return Err(io::ErrorKind::BrokenPipe.into());
    };
    // write errors are ignored: a program that exits early or never reads fails by its exit status or the time limit
    thread::spawn(move || drop(stdin.write_all(&input)));
    let (say, output) = mpsc::channel();
    // a child of the program may keep the pipe open after the program is killed, so this thread is never joined
    thread::spawn(move || {
        let mut output = Vec::new();
        let read = stdout.take(LONGEST).read_to_end(&mut output);
        drop(say.send(read.map(|_| output)));
    });
    child.wait(end, is_stopped)?;
    let left = end.saturating_duration_since(Instant::now()).max(TICK);
    output.recv_timeout(left).map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
}

/// A child process that is killed when this is dropped.
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
        // a process that has ended already cannot be killed
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
