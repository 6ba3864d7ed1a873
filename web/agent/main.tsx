import { mountPage } from '../shared/mount-page.tsx';
import './agent.css';
import './orders/orders.css';
import './tickets/tickets.css';
import { App } from './app.tsx';
import { openDesk } from './desk.ts';
import { t } from './messages.ts';

mountPage(<App desk={openDesk()} />, t('title'));
