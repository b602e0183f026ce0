import { Icon } from './icon.js';

/** A button for what only a script can do. Hidden until `page.js` shows it; without scripts nobody misses it. */
function ScriptButton({ icon, text, ...data }: { icon: 'copy' | 'printer'; text: string } & ScriptData) {
  return (
    <button class="nl-button nl-button--secondary" type="button" {...data}>
      <span class="nl-button__icon-start">
        <Icon name={icon} />
      </span>
      <span class="nl-button__label">{text}</span>
    </button>
  );
}

interface ScriptData {
  'data-print'?: string;
  'data-copy'?: string;
}

/** Prints the page; `instead` tells how, where there are no scripts. */
export function PrintButton({ text, instead }: { text: string; instead: string }) {
  return (
    <>
      <p data-with-scripts="" hidden>
        <ScriptButton icon="printer" text={text} data-print="" />
      </p>
      <p class="nl-paragraph" data-without-scripts="">
        {instead}
      </p>
    </>
  );
}

/** Copies an address, and says that it did. */
export function CopyButton({ address, text, done }: { address: string; text: string; done: string }) {
  return (
    <div class="ke-copy" data-with-scripts="" hidden>
      <ScriptButton icon="copy" text={text} data-copy={address} />
      <span role="status">
        <span class="ke-copy__done" data-copied="" hidden>
          <Icon name="circle-check" />
          {done}
        </span>
      </span>
    </div>
  );
}

/** Above the fields that `visit.js` fills in with what somebody typed before in this visit (UI14). */
export function VisitNotice({ filled, clear, cleared }: { filled: string; clear: string; cleared: string }) {
  return (
    <div class="ke-visit">
      <div role="status">
        <p data-visit-filled="" hidden>
          {filled}
        </p>
        <p data-visit-cleared="" hidden>
          {cleared}
        </p>
      </div>
      <button class="nl-button nl-button--subtle" type="button" data-visit-clear="" hidden>
        <span class="nl-button__icon-start">
          <Icon name="x" />
        </span>
        <span class="nl-button__label">{clear}</span>
      </button>
    </div>
  );
}
