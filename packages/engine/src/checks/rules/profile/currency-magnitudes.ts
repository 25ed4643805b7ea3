const codes = (text: string, perDollar: number | null): [string, number | null][] =>
  text.split(" ").map((code) => [code, perDollar]);

/**
 * Codes of ISO 4217 in use, with what a US dollar roughly costs, rounded to one figure and good within a factor of two
 * or three for 2015 to 2025. Null for currencies whose worth changed more than that, and for units of account.
 */
export const currencyMagnitudes: Readonly<Record<string, number | null>> = Object.fromEntries([
  ...codes("USD PAB BSD BMD BND SGD AUD CAD CHF EUR NZD BAM BBD BZD KYD ANG AWG XCG AZN BGN FJD XCD TOP WST USN", 1.4),
  ...codes("KWD BHD OMR JOD GBP FKP GIP SHP", 0.6),
  ...codes("ILS LYD TND GEL PEN QAR AED SAR PLN RON MYR BRL PGK BYN TMT CNY", 4),
  ...codes("DKK NOK SEK HKD MOP BOB GTQ TTD SBD SVC TJS MAD MDL BWP MVR HRK", 9),
  ...codes("ZAR NAD SZL LSL MXN SCR HNL NIO ERN STN", 20),
  ...codes("TWD THB PHP CZK UAH UYU KGS MKD DOP INR BTN NPR BDT DZD VUV MRU RUB GMD CVE MUR", 60),
  ...codes("JPY KES ISK HUF RSD ALL LRD JMD DJF HTG XPF KZT AFN PKR LKR MZN GYD", 150),
  ...codes("CLP KRW XAF XOF CRC AMD YER KMF RWF IQD", 800),
  ...codes("MNT TZS UGX MWK COP MMK KHR MGA BIF GNF PYG", 4000),
  ...codes("IDR VND LAK", 15_000),
  ...codes("ARS SRD TRY EGP ETB NGN GHS AOA ZMW SDG SSP LBP SYP IRR ZWL ZWG VES VED SLE SLL CDF KPW SOS UZS", null),
  ...codes("CUP CUC BOV CHE CHW CLF COU MXV UYI UYW XAU XAG XPT XPD XDR XSU XUA", null),
]);
