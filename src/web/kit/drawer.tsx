/** A panel over the page that takes the focus and gives it back; Esc closes it. */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../words/i18n.js';
import { Button } from './button.js';

interface Drawer {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Drawer({ title, onClose, children }: Drawer) {
  return (
    <ModalOverlay isOpen isDismissable={false} onOpenChange={(open) => !open && onClose()} className="overlay">
      <Modal className="drawer">
        <Dialog className="stack">
          <div className="row between">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="plain" onPress={onClose}>
              {t('close')}
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
