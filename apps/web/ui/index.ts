export * from './activity.js';
export { assetsFolder } from './assets.js';
export * from './badges.js';
export * from './buttons.js';
export * from './by-script.js';
export * from './choices.js';
export * from './comfort.js';
export {
  type FieldProps,
  FormField,
  Select,
  type SelectOption,
  type SelectProps,
  TextArea,
  type TextAreaProps,
  TextField,
  type TextFieldProps,
} from './fields.js';
export * from './filters.js';
export * from './form.js';
export { type FormState, PostedFields } from './form-context.js';
export { Icon, type IconName } from './icon.js';
export { Layout, type LayoutCoalition, type LayoutProps } from './layout.js';
export * from './lists.js';
export * from './messages.js';
export * from './navigation.js';
export { page } from './page.js';
export * from './programme.js';
export * from './text.js';
export { themeOf } from './theme.js';
