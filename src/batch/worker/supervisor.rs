//! A thread that keeps one worker busy: it reads the next file, sends it to the worker, and takes the results. When the
//! worker dies, it reports the file and starts another worker for the rest.

use std::ffi::OsString;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::batch::limits::Limits;
use crate::batch::order::Order;
use crate::batch::worker::in_thread;
use crate::batch::worker::process::{Death, Watched, Worker};
use crate::batch::worker::protocol::{self, Gap, Task};
use crate::batch::{Cache, Input};
use crate::check::parts::{MOST_PARTS, PartInfo, PartReply, Recognized, part_path, results};
use crate::check::{Setup, sha256};
use crate::document::Format;
use crate::outcome::{Checked, File, Obstacle, Unread};
use crate::read::image::{Image, Sought};
use crate::read::{Limit, MAX_FILE, ReadError};

/// What the supervisors of a call share.
pub(in crate::batch) struct Shared {
    pub inputs: Vec<Input>,
    /// The setups of the call; `setup_of` has the index of each input's setup.
    pub setups: Vec<Arc<Setup>>,
    pub setup_of: Vec<usize>,
    /// Results of earlier checks.
    pub cache: Option<Arc<Cache>>,
    pub limits: Limits,
    /// The first message to each worker.
    pub start: Vec<u8>,
    pub order: Order,
    /// The worker process of each supervisor.
    pub watched: Vec<Watched>,
    /// Which rights the workers could not give up; set by the first worker that starts.
    pub gaps: OnceLock<Vec<Gap>>,
    /// Why no worker could be started, if that is so.
    pub no_worker: Mutex<Option<String>>,
}

/// Works until there is nothing left to do.
pub(in crate::batch) fn keep(shared: &Shared, number: usize) {
    let Some(watched) = shared.watched.get(number) else { return };
    let mut supervisor = Supervisor { shared, watched, worker: None };
    while let Some(input) = shared.order.take(shared.inputs.len()) {
        watched.begin(Some(input));
        supervisor.input(input);
        shared.order.done(input);
        watched.begin(None);
    }
}

/// The result of an input that cannot be read.
#[must_use]
pub fn unopened(input: &Input, why: Unread) -> File {
    File::new(input.path(), Checked::not_checked(Format::Unknown, String::new(), Obstacle::NotOpened(why)))
}

struct Supervisor<'s> {
    shared: &'s Shared,
    watched: &'s Watched,
    worker: Option<Worker<'s>>,
}

impl Supervisor<'_> {
    fn input(&mut self, input: usize) {
        let Some(source) = self.shared.inputs.get(input) else { return };
        match source.bytes() {
            Ok(bytes) if bytes.len() > MAX_FILE => {
                // only the first part was read
                let why = Obstacle::Read(ReadError::TooLarge { what: Limit::File });
                self.put(input, &[], vec![Checked::not_checked(Format::Unknown, String::new(), why)], 0);
            }
            Ok(bytes) => match self.shared.checked_before(input, &bytes) {
                Some(forms) => self.put(input, &[], forms, bytes.len()),
                None => self.parts(input, &bytes),
            },
            Err(why) => self.put(input, &[], vec![unopened(source, why).checked], 0),
        }
    }

    /// Checks a file and everything in it. A part that kills a worker is reported; the next worker continues after it.
    fn parts(&mut self, input: usize, bytes: &Arc<Vec<u8>>) {
        let mut job =
            Job { input, bytes, told: 0, files: 0, whole: false, begun: None, draft: None, is_passing: false };
        loop {
            let death = match self.exchange(&mut job) {
                // a worker that reports nothing for a file counts as crashed, so that the file is not lost
                Ok(()) if job.files == 0 => Death::Crash,
                Ok(()) => return,
                Err(death) => death,
            };
            self.worker = None;
            if job.whole || self.shared.order.is_stopped() {
                return;
            }
            let known = job.begun.take().unwrap_or_default();
            let sha256 = if known.inside.is_empty() { sha256(bytes) } else { known.sha256 };
            let forms = job.draft.take().unwrap_or_else(|| {
                vec![Checked::not_checked(known.format, sha256, death.obstacle(self.shared.limits.memory))]
            });
            self.put(input, &known.inside, forms, 0);
            if known.inside.is_empty() {
                return;
            }
            job.told += 1;
            job.files += 1;
        }
    }

    fn exchange(&mut self, job: &mut Job<'_>) -> Result<(), Death> {
        self.start();
        let (shared, told, bytes) = (self.shared, job.told, Arc::clone(job.bytes));
        let (number, setup) = shared.setup(job.input);
        let mut hear = |answer, length| job.hear(answer, length, shared);
        match &mut self.worker {
            Some(worker) => {
                let task = Task::Check { told };
                worker.exchange(&protocol::Job { setup: number, task, bytes: &bytes }, &mut hear)
            }
            None => in_thread::exchange(&bytes, told, setup, shared.limits.time, &mut hear),
        }
    }

    /// Starts a worker if there is none. If that fails, it is tried again with the next file.
    fn start(&mut self) {
        let shared = self.shared;
        let Some(program) = shared.limits.program.as_ref().filter(|_| self.worker.is_none()) else { return };
        match Worker::start(program, &shared.start, self.watched) {
            Ok((worker, gaps)) => {
                shared.gaps.get_or_init(|| gaps);
                self.worker = Some(worker);
            }
            Err(error) => {
                let mut reason = shared.no_worker.lock().unwrap_or_else(PoisonError::into_inner);
                reason.get_or_insert_with(|| error.to_string());
            }
        }
    }

    fn put(&self, input: usize, inside: &[String], forms: Vec<Checked>, length: usize) {
        self.shared.put(input, inside, forms, length);
    }
}

impl Shared {
    /// The number of an input's setup, and the setup.
    fn setup(&self, input: usize) -> (usize, &Arc<Setup>) {
        let number = self.setup_of.get(input).copied().unwrap_or_default();
        (number, &self.setups[number])
    }

    /// The cached results of an input.
    fn checked_before(&self, input: usize, bytes: &[u8]) -> Option<Vec<Checked>> {
        let cache = self.cache.as_ref()?;
        cache.get(&sha256(bytes), self.setup(input).1)
    }

    fn put(&self, input: usize, inside: &[String], forms: Vec<Checked>, length: usize) {
        let fail_on = self.setup(input).1.settings.fail_on();
        let (count, each) = (forms.len(), length / forms.len().max(1));
        for (file, number) in results(&self.path(input, inside), forms, fail_on).zip(1..) {
            // the result of the file itself comes after those of its parts
            self.order.put(input, file, each, inside.is_empty() && number == count);
        }
    }

    fn path(&self, input: usize, inside: &[String]) -> OsString {
        part_path(&self.inputs.get(input).map(Input::path).unwrap_or_default(), inside)
    }
}

/// A file that is being worked on.
struct Job<'j> {
    input: usize,
    bytes: &'j Arc<Vec<u8>>,
    /// How many of its parts have been reported.
    told: u32,
    /// How many of these were files, not parts that were skipped.
    files: u32,
    /// Whether the file itself has been reported, which is the last result.
    whole: bool,
    /// The part that the worker is reading.
    begun: Option<PartInfo>,
    /// The results of that part so far, reported if the worker dies.
    draft: Option<Vec<Checked>>,
    /// Whether the recognition of a page failed, which may succeed next time: the result is not cached.
    is_passing: bool,
}

impl Job<'_> {
    fn hear(&mut self, answer: PartReply, length: usize, shared: &Shared) -> Result<Option<Recognized>, Death> {
        match (answer, self.begun.take()) {
            _ if self.whole => return Err(Death::Crash),
            (PartReply::Begun(known), None) => self.begun = Some(known),
            (PartReply::Draft(forms), begun @ Some(_)) if !forms.is_empty() => {
                (self.begun, self.draft) = (begun, Some(forms));
            }
            (PartReply::Look(image, sought), begun @ Some(_)) if self.draft.is_some() => {
                self.begun = begun;
                return Ok(Some(self.look(&image, sought, shared)));
            }
            (PartReply::Done(mut forms), Some(known)) if !forms.is_empty() => {
                self.draft = None;
                // not a file with parts: the cache would return only the file itself
                let keeps = known.inside.is_empty() && self.told == 0 && !self.is_passing;
                if known.inside.is_empty() {
                    // a malicious file might make its worker send the hash of another file
                    let sha256 = sha256(self.bytes);
                    forms.iter_mut().for_each(|form| form.sha256.clone_from(&sha256));
                }
                if let Some(cache) = shared.cache.as_ref().filter(|_| keeps) {
                    cache.put(&forms, shared.setup(self.input).1);
                }
                shared.put(self.input, &known.inside, forms, length);
                self.whole = known.inside.is_empty();
                self.files += 1;
                self.told += 1;
            }
            (PartReply::Skipped(inside, reason), begun)
                if begun.as_ref().is_none_or(|known| known.inside == inside) =>
            {
                self.draft = None;
                shared.order.skip(self.input, shared.path(self.input, &inside), reason);
                self.told += 1;
            }
            _ => return Err(Death::Crash),
        }
        // a malicious file might make its worker send parts for ever
        if self.told as usize > 2 * MOST_PARTS { Err(Death::Crash) } else { Ok(None) }
    }

    fn look(&mut self, image: &Image, sought: Sought, shared: &Shared) -> Recognized {
        let asked = shared.setup(self.input).1.settings.ocr();
        let recognizer = shared.limits.recognizer.as_ref().filter(|_| image.is_sound())?.asked(&asked).ok()?;
        if sought == Sought::Addresses && !recognizer.sees_addresses() {
            return None;
        }
        let seen = recognizer.see(image, sought, &|| shared.order.is_stopped());
        self.is_passing |= seen.is_none();
        seen
    }
}
