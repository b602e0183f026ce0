import { officeTexts } from '#libs/catalogue';
import { page } from '../ui/index.js';
import { type OfficeFrame, OfficePage } from './office-frame.js';

export function startPage(frame: OfficeFrame): string {
  return page(
    <OfficePage frame={frame} title={officeTexts.frame.start}>
      {null}
    </OfficePage>,
  );
}
