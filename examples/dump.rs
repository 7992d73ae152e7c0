#![allow(clippy::print_stdout, missing_docs, clippy::unwrap_used)]
use behov::document::Block;
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let json = args[0] == "--json";
    let time = args[0] == "--time";
    for path in args.iter().filter(|a| !a.starts_with("--")) {
        let bytes = std::fs::read(path).unwrap();
        let t = std::time::Instant::now();
        let result = behov::read::pdf::read(&bytes);
        let first = t.elapsed();
        if time {
            let n = 50;
            let t = std::time::Instant::now();
            for _ in 0..n {
                let _ = behov::read::pdf::read(&bytes);
            }
            let pages = result.as_ref().map_or(1, |d| d.pages.len().max(1));
            println!(
                "{path} first {:?} warm {:?} per page {:?}",
                first,
                t.elapsed() / n,
                t.elapsed() / n / pages as u32
            );
            continue;
        }
        match result {
            Err(e) => println!(
                "{}",
                if json {
                    serde_json::json!({"path": path, "ms": first.as_millis() as u64, "error": e.to_string()})
                        .to_string()
                } else {
                    format!("{path}: ERROR {e}")
                }
            ),
            Ok(doc) if json => {
                let blocks: Vec<_> = doc.blocks.iter().map(|b| match b {
                    Block::Line(l) => serde_json::json!({"line": l.fragments.iter().map(|f| f.text.clone()).collect::<Vec<_>>()}),
                    Block::Table(t) => serde_json::json!({"table": t.cells.iter().map(|c| serde_json::json!([c.row, c.col, c.row_span, c.col_span, c.lines.iter().map(|l| l.text.clone()).collect::<Vec<_>>()])).collect::<Vec<_>>()}),
                }).collect();
                println!(
                    "{}",
                    serde_json::json!({"path": path, "ms": first.as_millis() as u64, "pages": doc.pages.len(), "notes": doc.notes.iter().map(|n| format!("{:?} {}", n.kind, n.detail)).collect::<Vec<_>>(), "text": doc.text, "blocks": blocks})
                );
            }
            Ok(doc) => {
                println!("=== {path} pages {:?} notes {:?}", doc.pages, doc.notes);
                for b in &doc.blocks {
                    match b {
                        Block::Line(l) => println!(
                            "L {}",
                            l.fragments.iter().map(|f| format!("{:?}", f.text)).collect::<Vec<_>>().join(" · ")
                        ),
                        Block::Table(t) => {
                            println!("T");
                            for c in &t.cells {
                                println!(
                                    "   r{}+{} c{}+{} {:?}",
                                    c.row,
                                    c.row_span,
                                    c.col,
                                    c.col_span,
                                    c.lines.iter().map(|l| &l.text).collect::<Vec<_>>()
                                );
                            }
                        }
                    }
                }
            }
        }
    }
}
