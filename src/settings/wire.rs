//! The part of the settings that a worker needs: the settings of the rules, and what happens to their findings. Only
//! the parent needs the accepted deviations and what makes the call fail.

use std::collections::BTreeMap;
use std::io::{Read, Result, Write};
use std::str::FromStr;
use std::sync::Arc;

use borsh::{BorshDeserialize, BorshSerialize};
use rust_decimal::Decimal;

use super::Settings;
use crate::rule::RuleSettings;

impl BorshSerialize for Settings {
    fn serialize<W: Write>(&self, writer: &mut W) -> Result<()> {
        self.asked.tolerance.to_string().serialize(writer)?;
        self.asked.required.serialize(writer)?;
        self.off.serialize(writer)?;
        self.severity.serialize(writer)
    }
}

impl BorshDeserialize for Settings {
    fn deserialize_reader<R: Read>(reader: &mut R) -> Result<Self> {
        let tolerance = Decimal::from_str(&String::deserialize_reader(reader)?).map_err(std::io::Error::other)?;
        let required = Vec::deserialize_reader(reader)?;
        let off = BTreeMap::deserialize_reader(reader)?;
        let severity = BTreeMap::deserialize_reader(reader)?;
        Ok(Self {
            asked: Arc::new(RuleSettings { tolerance, required, ..RuleSettings::default() }),
            off,
            severity,
            made: Vec::new(),
        })
    }
}
