/** Signs out, and first says what would be lost with it: disputes taken down on a doorstep and not sent yet. */
import { type ReactNode, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { countUnsent } from '../device/drafts.js';
import { Button } from '../kit/button.js';
import { t } from '../words/i18n.js';

interface LeaveButtonProps {
  readonly look?: 'plain';
  readonly onLeave: () => Promise<void>;
  readonly children: ReactNode;
}

export function LeaveButton({ look, onLeave, children }: LeaveButtonProps) {
  const [lost, setLost] = useState(0);
  const leave = async (): Promise<void> => {
    const count = await countUnsent().catch(() => 0);
    if (count === 0) return onLeave();
    setLost(count);
  };
  return (
    <>
      <Button {...(look && { look })} onPress={() => void leave()}>
        {children}
      </Button>
      {lost > 0 && (
        <ModalOverlay isOpen onOpenChange={() => setLost(0)} className="overlay middle">
          <Modal className="box">
            <Dialog role="alertdialog" className="stack">
              <Heading slot="title" level={2}>
                {t('visit.leave', { count: lost })}
              </Heading>
              <div className="row">
                <Button look="primary" onPress={() => setLost(0)}>
                  {t('visit.stay')}
                </Button>
                <Button onPress={() => void onLeave()}>{t('visit.leaveAnyway')}</Button>
              </div>
            </Dialog>
          </Modal>
        </ModalOverlay>
      )}
    </>
  );
}
