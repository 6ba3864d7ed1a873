import { mountPage } from '../shared/mount-page.tsx';
import { t } from './messages.ts';
import './workspace.css';
import { WorkspacePage } from './workspace-page.tsx';

mountPage(<WorkspacePage />, t('title'));
