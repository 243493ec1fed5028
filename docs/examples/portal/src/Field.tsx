/** A labelled field of the form with what is wrong beside it, and a button for the right spelling where there is exactly one. */
import { createContext, useContext, useId } from 'react';
import { useFormContext, type FieldPath } from 'react-hook-form';
import type { ApplicationDraft, Problem, Result } from 'cloud-voucher-rules';
import type { Raw } from 'cloud-voucher-rules/schema';
import { useWords } from './locale';

export type Fields = Raw<ApplicationDraft>;
/** What is wrong with the form as it is. */
export const Problems = createContext<readonly Problem[]>([]);

type Option = readonly [value: string, label: string];

interface FieldProps {
  readonly name: FieldPath<Fields>;
  readonly label: string;
  /** Reads what people type: its canonical form, or a problem. */
  readonly read?: (typed: unknown) => Result<string>;
  readonly options?: readonly Option[];
}

export function Field({ name, label, read, options }: FieldProps) {
  const { page, locale } = useWords();
  const id = useId();
  const { register, getFieldState, formState, setValue, getValues } = useFormContext<Fields>();
  const { error } = getFieldState(name, formState);
  const typed = getValues(name);
  const reading = error && read?.(typed);
  const ofSchema = useContext(Problems).find(({ path }) => path.join('.') === name);
  // What the reader says of a text that it cannot read says more than what the schema says.
  const problem = reading?.ok === false ? reading.problems[0] : ofSchema;
  const canonical = reading?.ok && reading.value !== typed ? reading.value : problem?.canonical;
  const isOpen = options !== undefined && problem?.code === 'missing-field';
  const described = { id, 'aria-invalid': error !== undefined, 'aria-describedby': `${id}-problem` };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {options === undefined ? (
        <input {...register(name)} {...described} autoComplete="off" />
      ) : (
        <select {...register(name)} {...described}>
          <option value="">{page.choose}</option>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
      <div id={`${id}-problem`} className="problem">
        {error === undefined ? null : canonical === undefined ? (
          isOpen ? (
            page.choose
          ) : (
            problem?.message[locale]
          )
        ) : (
          <button type="button" className="link" onClick={() => setValue(name, canonical, { shouldValidate: true })}>
            {page.write} {canonical}
          </button>
        )}
      </div>
    </div>
  );
}
