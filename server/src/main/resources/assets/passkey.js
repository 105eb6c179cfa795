// The only script there is, on the pages of passkeys only: it asks the device and sends what it answers in the form itself.
'use strict';

for (const button of document.querySelectorAll('button[data-passkey]')) {
  const form = button.form;
  const failed = form.querySelector('[data-passkey-failed]');

  async function asked() {
    const options = JSON.parse(button.dataset.options);
    return button.dataset.passkey === 'create'
      ? navigator.credentials.create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options)})
      : navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)});
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    failed.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify((await asked()).toJSON());
    } catch {
      failed.hidden = false;
      return;
    }
    form.submit();
  });

  // Before this nobody could press it: the form would have been sent without an answer.
  button.disabled = false;
}
