import { useEffect, useRef, type KeyboardEvent } from "react";

interface ChoiceProps {
  label: string;
  value: string;
  choices: readonly { value: string; text: string }[];
  onChoose(value: string): void;
  onCancel(): void;
}

/** One cell while one of few things is chosen in it: the browser's own list, which keys and hands know. */
export function ChoiceEditor({ label, value, choices, onChoose, onCancel }: ChoiceProps) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    const { current } = select;
    current?.focus();
    try {
      current?.showPicker();
    } catch {
      // Without a hand on mouse or key the list stays shut, and the arrows choose.
    }
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault();
    if (event.key === "Enter") onChoose(select.current?.value ?? value);
    else onCancel();
  };
  return (
    <select
      ref={select}
      className="cell-input"
      aria-label={label}
      defaultValue={value}
      onChange={({ target }) => onChoose(target.value)}
      onBlur={onCancel}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </select>
  );
}
