//! The command line.
use std::io::Write;
fn main() {
    let forms = behov::form::Definition::built_in();
    let mut files = vec![];
    for path in std::env::args().skip(1).filter(|a| !a.starts_with('-') && a != "json" && a != "check") {
        let bytes = std::fs::read(&path).unwrap();
        let c = behov::check(&bytes, &forms);
        let mut bm = serde_json::to_value(&c.behovsmelding).unwrap();
        let mut states = serde_json::Map::new();
        if let Some(b) = &c.behovsmelding {
            behov::form::Node::visit(b, "", &mut |p, s| {
                if s.status != behov::form::Status::Given {
                    states.insert(
                        p.to_owned(),
                        format!("{:?} {:?} {:?}", s.status, s.raw, s.place.map(|p| (p.line, p.column))).into(),
                    );
                }
            });
        }
        if let Some(o) = bm.as_object_mut() {
            o.insert("skjema".into(), c.skjema.clone().into());
            o.insert("states".into(), states.into());
        }
        files.push(serde_json::json!({"path": path, "status": if c.behovsmelding.is_some() {"checked"} else {"not_checked"}, "behovsmelding": bm,
            "findings": c.findings.iter().map(|f| serde_json::json!({"code": f.code, "severity": f.severity, "field": f.field, "facts": format!("{:?}", f.facts)})).collect::<Vec<_>>()}));
    }
    let _ =
        writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&serde_json::json!({"files": files})).unwrap());
}
