import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { errorText, type FieldError } from './messages.js';

type ByName = Readonly<Record<string, unknown>>;

/** What a form holds, for its fields to find by their name. */
export interface FormState {
  /** As they were typed, or as they are stored. */
  values?: ByName;
  errors?: readonly FieldError[] | undefined;
  /** What the fields are called, and what is explained under that. */
  labels?: ByName;
  hints?: ByName;
}

/** Given by `Form`; lives as long as the rendering of one page, so that nothing passes from one request to another. */
export const FormContext = createContext<FormState>({});

/** Values that travel along unseen in every form of a page that is posted: the token of the office. */
export const PostedFields = createContext<Record<string, string>>({});

interface Named {
  name: string;
  label?: string;
  legend?: string;
  hint?: ComponentChildren;
  error?: string | undefined;
}

/** A field with everything that its form knows of it; what is said at the field itself goes first. */
export function useField<Props extends Named>(props: Props): Props & { label: string; typed: unknown } {
  const { name } = props;
  const { values, errors, labels, hints } = useContext(FormContext);
  const label = props.label ?? props.legend ?? labels?.[name];
  if (typeof label !== 'string') throw new Error(`nobody says what the field ${name} is called`);
  return {
    ...props,
    label,
    hint: props.hint ?? (hints?.[name] as string | undefined),
    error: props.error ?? errorText(errors, name),
    typed: values?.[name],
  };
}
