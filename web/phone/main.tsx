import { mountPage } from '../shared/mount-page.tsx';
import { t } from './messages.ts';
import './phone.css';
import './handset.css';
import './in-call.css';
import './side.css';
import './texts.css';
import './narrow.css';
import { PhonePage } from './phone-page.tsx';

mountPage(<PhonePage />, t('title'));
