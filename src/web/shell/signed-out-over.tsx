/** The session ended while somebody worked: one signs in over the page, and what was typed stays under it. */
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { signOut } from '../server/session.js';
import { t } from '../words/i18n.js';
import { LeaveButton } from './leave-button.js';
import { SignInForm } from './sign-in-form.js';

export function SignedOutOver() {
  return (
    <ModalOverlay isOpen isDismissable={false} isKeyboardDismissDisabled className="overlay middle">
      <Modal className="box">
        <Dialog className="stack">
          <Heading slot="title" level={2}>
            {t('signInAgain')}
          </Heading>
          <p>{t('sessionEnded')}</p>
          <SignInForm />
          <div>
            <LeaveButton look="plain" onLeave={signOut}>
              {t('signOutInstead')}
            </LeaveButton>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
