import { render } from 'preact-render-to-string';
import { correspondenceTexts as texts } from '../../correspondence.nl.js';
import type { Fact, NoticeContent } from '../../notices/notice.content.js';
import { senderLines } from './mail-text.js';

const font = 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px;color:#1b1b1b';
const button =
  'display:inline-block;padding:14px 24px;font-weight:bold;color:#ffffff;text-decoration:none;border-radius:4px';
const colour = '#0b5e62';

/**
 * The HTML part of a mail. Tables and inline styles, because mail programs know little else; no images, no classes
 * and nothing fetched from outside, so that it reads the same everywhere and tells nobody that it was opened.
 */
export function mailHtml(content: NoticeContent): string {
  return `<!doctype html>\n${render(<MailPage content={content} />)}`;
}

function MailPage({ content }: { content: NoticeContent }) {
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{content.subject}</title>
      </head>
      <body style="margin:0;padding:0;background-color:#f3f3f3">
        <table
          role="presentation"
          width="100%"
          cellPadding="0"
          cellSpacing="0"
          style="border-collapse:collapse"
        >
          <tr>
            <td align="center" style="padding:16px">
              <table
                role="presentation"
                width="100%"
                cellPadding="0"
                cellSpacing="0"
                style="max-width:600px;border-collapse:collapse;background-color:#ffffff"
              >
                <tr>
                  <td style={`padding:24px;${font}`}>
                    <Body content={content} />
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
}

function Body({ content }: { content: NoticeContent }) {
  return (
    <>
      {[content.greeting, ...content.paragraphs.slice(0, 1)].map((text) => (
        <Paragraph text={text} />
      ))}
      {content.facts.length > 0 ? <Facts facts={content.facts} /> : null}
      {content.paragraphs.slice(1).map((text) => (
        <Paragraph text={text} />
      ))}
      {content.code ? (
        <p style="margin:0 0 16px">
          {texts.mail.code}:{' '}
          <strong style="font-size:24px;line-height:32px;letter-spacing:2px">{content.code}</strong>
        </p>
      ) : null}
      {content.button ? <Button {...content.button} /> : null}
      {content.calendar?.method === 'REQUEST' ? <Paragraph text={texts.mail.calendarHint} /> : null}
      <Paragraph text={content.closing} />
      <p style="margin:0;padding-top:16px;border-top:1px solid #d0d0d0">
        <Lines lines={senderLines(content.sender)} />
      </p>
    </>
  );
}

function Facts({ facts }: { facts: Fact[] }) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding="0"
      cellSpacing="0"
      style={`margin:0 0 16px;border-left:4px solid ${colour}`}
    >
      {facts.map(({ label, value }) => (
        <tr>
          <td style={`padding:4px 0 4px 16px;${font}`}>
            <strong>{label}</strong>
            <br />
            <Lines lines={value.split('\n')} />
          </td>
        </tr>
      ))}
    </table>
  );
}

function Button({ label, url }: { label: string; url: string }) {
  return (
    <>
      <table role="presentation" cellPadding="0" cellSpacing="0" style="margin:8px 0 16px">
        <tr>
          <td style={`background-color:${colour};border-radius:4px`}>
            <a href={url} style={`${font};${button}`}>
              {label}
            </a>
          </td>
        </tr>
      </table>
      <p style="margin:0 0 16px;word-break:break-all">
        {texts.mail.buttonDoesNotWork}
        <br />
        {url}
      </p>
    </>
  );
}

function Paragraph({ text }: { text: string }) {
  return (
    <p style="margin:0 0 16px">
      <Lines lines={text.split('\n')} />
    </p>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line, index) => (
    <>
      {index > 0 ? <br /> : null}
      {line}
    </>
  ));
}
