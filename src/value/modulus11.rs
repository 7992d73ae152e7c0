//! The check digit of Norwegian organisation and account numbers.

/// The weights of an organisation number (Brønnøysundregistrene, *Organisasjonsnummeret*).
pub(super) const ORGNR: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];
/// The weights of an account number (Bits, *Kontonummer*).
pub(super) const KONTONR: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/// The check digit that belongs to the leading digits; `None` where no digit does (the remainder asks for a ten).
pub(super) fn check_digit(digits: &[u32], weights: &[u32]) -> Option<u32> {
    let sum: u32 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    match 11 - sum % 11 {
        11 => Some(0),
        10 => None,
        digit => Some(digit),
    }
}
