import { Sheet } from "../../../../parts/sheet.tsx";
import { useSpeech } from "../../../../words/speech.ts";

const keys = [
  [["←", "→", "↑", "↓"], "walk"],
  [["Tab", "Shift+Tab"], "tab"],
  [["0–9"], "type"],
  [["F2", "Enter"], "edit"],
  [["Enter", "Shift+Enter"], "commit"],
  [["Esc"], "cancel"],
  [["Delete"], "clear"],
  [["Ctrl+V"], "paste"],
  [["Ctrl+C"], "copy"],
  [["Ctrl+Z", "Ctrl+Y"], "undo"],
  [["Home", "End"], "row"],
  [["Ctrl+Home", "Ctrl+End"], "ends"],
  [["Ctrl+F"], "find"],
  [["Ctrl+."], "panel"],
  [["?"], "keys"],
] as const;

/** The keys of the grid. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const translator = useSpeech();
  return (
    <Sheet title={translator.text("web.keys.title")} onClose={onClose}>
      <table className="table">
        <tbody>
          {keys.map(([names, meaning]) => (
            <tr key={meaning}>
              <th scope="row" dir="ltr">
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </th>
              <td>{translator.text(`web.keys.${meaning}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}
