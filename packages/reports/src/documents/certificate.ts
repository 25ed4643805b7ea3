import type { Block } from "../document/block.ts";
import type { ReportDocument } from "../document/report-document.ts";
import { code, raw, strong } from "../document/text.ts";
import type { Text } from "../document/text.ts";
import { wheel } from "../drawings/wheel.ts";
import { frame } from "../parts/frame.ts";
import { keyFigures } from "../parts/key-figures.ts";
import type { CityReading } from "../reading/city-reading.ts";
import { isolated } from "../words/isolate.ts";

/**
 * The Certificate: one page that says what was verified, by whom, and of which frozen record, with the record's hash, so
 * that anybody who has the record can tell that it is the one.
 *
 * Without decisions of a verifier, or without a record, it says that nothing is certified.
 */
export function certificate(reading: CityReading): ReportDocument {
  const { translator, verification, record } = reading;
  const isMade = Boolean(verification && record);
  const blocks: Block[] = [
    {
      kind: "paragraph",
      style: "lead",
      text: isMade ? statement(reading) : translator.text("report.certificate.none"),
    },
    keyFigures(reading, "row"),
    { kind: "figure", drawing: wheel(reading, 96), align: "center" },
    ...facts(reading),
    ...(isMade
      ? [{ kind: "paragraph" as const, style: "small" as const, text: translator.text("report.certificate.check") }]
      : []),
  ];
  return frame(reading, "certificate", [{ kind: "sheet", blocks }]);
}

function statement({ translator, assessment, record, counts }: CityReading): string {
  return translator.text("report.certificate.statement", {
    hub: isolated(translator, record?.hub ?? ""),
    city: isolated(translator, assessment.city.name),
    period: assessment.period,
    verified: counts.verified,
    reported: counts.reported,
  });
}

function facts({ translator, verification, record, assessment }: CityReading): Block[] {
  const fact = (id: string, text: Text) => ({ name: translator.text(`report.certificate.${id}`), text });
  const { framework, benchmarks } = assessment;
  const all = [
    ...(verification
      ? [fact("verifier", [strong(verification.verifier)]), fact("verifiedOn", translator.date(verification.date))]
      : []),
    ...(record
      ? [
          fact("hub", [raw(record.hub)]),
          fact("round", [raw(record.round)]),
          fact("revision", translator.number(record.revision, { decimals: 0 })),
        ]
      : []),
    fact("framework", [code(`${framework.id} ${framework.version}`)]),
    fact("benchmarks", [code(`${benchmarks.id} ${benchmarks.version}`)]),
  ];
  const label = translator.text("report.certificate.facts");
  const blocks: Block[] = [{ kind: "facts", label, columns: 2, facts: all }];
  if (record) {
    const hash = { name: translator.text("report.certificate.hash"), text: [code(record.sha256)] };
    blocks.push({ kind: "facts", label: translator.text("report.certificate.hash"), columns: 1, facts: [hash] });
  }
  return blocks;
}
