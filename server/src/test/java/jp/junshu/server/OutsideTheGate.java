package jp.junshu.server;

import java.util.Map;

/** The short list of what does not stand under {@code Acts.perform}, each with its reason. */
final class OutsideTheGate {

  /** Ways in on which a fact is recorded without asking the gate. */
  static final Map<String, String> RECORDERS =
      Map.ofEntries(
          Map.entry(
              "jp.junshu.server.emergency.web.EmergencyDoorController.open",
              "nobody is signed in: both halves of the code in a sealed envelope are what lets in"),
          Map.entry(
              "jp.junshu.server.emergency.web.EmergencyPagesController.leave",
              "closes what the envelope opened: gives nothing, and must never be refused"),
          Map.entry(
              "jp.junshu.server.emergency.web.EmergencyFilter.doFilterInternal",
              "a broken envelope whose time has run out: seals its list and answers nothing"),
          Map.entry(
              "jp.junshu.server.emergency.RunningOutLoop.start",
              "the program itself seals the lists of envelopes whose time has run out"),
          Map.entry(
              "jp.junshu.server.web.PasskeysController.register",
              "one's own passkey: touches nobody else, and whoever does it has shown lately who"
                  + " they are"),
          Map.entry(
              "jp.junshu.server.web.PasskeysController.remove",
              "one's own passkey: touches nobody else, and whoever does it has shown lately who"
                  + " they are"),
          Map.entry(
              "jp.junshu.server.web.SecondFactorController.enrol",
              "one's own second factor: touches nobody else, and comes before anything else is"
                  + " open"),
          Map.entry(
              "jp.junshu.server.web.SecondFactorController.renew",
              "one's own second factor: touches nobody else, and comes before anything else is"
                  + " open"),
          Map.entry(
              "jp.junshu.server.web.SecondFactorController.remove",
              "one's own second factor: touches nobody else, and comes before anything else is"
                  + " open"),
          Map.entry(
              "jp.junshu.server.web.ConfirmDirectoryController.confirm",
              "shows once more who one is, then hands what was kept to its own handler"),
          Map.entry(
              "jp.junshu.server.web.ConfirmController.confirm",
              "shows once more who one is, then hands what was kept to its own handler"),
          Map.entry(
              "jp.junshu.server.ui.SignInCodeController.show",
              "nobody is signed in yet: the code after the password is what lets in"),
          Map.entry(
              "jp.junshu.server.web.SignInsController.end",
              "one's own sign-in: touches nobody else, and must never be refused"),
          Map.entry(
              "jp.junshu.server.web.SignInsController.endOthers",
              "one's own sign-ins: touches nobody else, and must never be refused"),
          Map.entry(
              "jp.junshu.server.forms.FormVersions.run",
              "the program itself, at its start, says which forms it knows"),
          Map.entry(
              "jp.junshu.server.identity.SignInDigesting.start",
              "the program itself, each hour, says what the sign-ins hash to"),
          Map.entry(
              "jp.junshu.server.pledges.LeaverRequests.start",
              "the program itself keeps what whoever left asked for and was not given"),
          Map.entry(
              "jp.junshu.server.pledges.LeaverRequests.stop",
              "the same, of what was noted before the program ended"),
          Map.entry(
              "jp.junshu.server.photographs.PhotographRounds.start",
              "the program itself keeps what a scanner says of photographs, and erases those whose"
                  + " time is over"),
          Map.entry(
              "jp.junshu.server.ledger.Sealing.start",
              "the program itself says that a renewal two people decided is done"),
          Map.entry(
              "jp.junshu.server.web.OnceController.use",
              "nobody is signed in yet: the single-use address is what lets in"),
          Map.entry(
              "jp.junshu.server.Junshu.main",
              "rules import, by whoever runs the machine while it is stopped: a draft only"));

  /** Handlers that change something and ask no gate. */
  static final Map<String, String> HANDLERS =
      Map.ofEntries(
          Map.entry(
              "jp.junshu.server.emergency.web.EmergencyDoorController.open",
              "nobody is signed in: both halves of the code in a sealed envelope are what lets in"),
          Map.entry(
              "jp.junshu.server.emergency.web.EmergencyPagesController.leave",
              "closes what the envelope opened: gives nothing, and must never be refused"),
          Map.entry(
              "jp.junshu.server.web.HomeController.read",
              "one's own reading of what was told: touches nobody else"),
          Map.entry(
              "jp.junshu.server.web.PasskeysController.register",
              "one's own passkey: touches nobody else, and whoever does it has shown lately who"
                  + " they are"),
          Map.entry(
              "jp.junshu.server.web.PasskeysController.remove",
              "one's own passkey: touches nobody else, and whoever does it has shown lately who"
                  + " they are"),
          Map.entry(
              "jp.junshu.server.web.PasskeysController.name",
              "one's own passkey: touches nobody else, and whoever does it has shown lately who"
                  + " they are"),
          Map.entry(
              "jp.junshu.server.ui.SignInPasskeyController.show",
              "nobody is signed in yet: the passkey is what lets in"),
          Map.entry(
              "jp.junshu.server.web.ConfirmPasskeyController.confirm",
              "shows once more who one is, then hands what was kept to its own handler"),
          Map.entry(
              "jp.junshu.server.web.ConfirmDirectoryController.confirm",
              "shows once more who one is, then hands what was kept to its own handler"),
          Map.entry(
              "jp.junshu.server.web.SecondFactorController.enrol",
              "one's own second factor: touches nobody else, and comes before anything else is"
                  + " open"),
          Map.entry(
              "jp.junshu.server.web.SecondFactorController.renew",
              "one's own second factor: touches nobody else, and comes before anything else is"
                  + " open"),
          Map.entry(
              "jp.junshu.server.web.SecondFactorController.remove",
              "one's own second factor: touches nobody else, and comes before anything else is"
                  + " open"),
          Map.entry(
              "jp.junshu.server.web.ConfirmController.confirm",
              "shows once more who one is, then hands what was kept to its own handler"),
          Map.entry(
              "jp.junshu.server.ui.SignInCodeController.show",
              "nobody is signed in yet: the code after the password is what lets in"),
          Map.entry(
              "jp.junshu.server.web.SignInsController.end",
              "one's own sign-in: touches nobody else, and must never be refused"),
          Map.entry(
              "jp.junshu.server.web.SignInsController.endOthers",
              "one's own sign-ins: touches nobody else, and must never be refused"),
          Map.entry(
              "jp.junshu.server.ui.SignInController.again",
              "draws the sign-in page again after a refusal; changes nothing"),
          Map.entry(
              "jp.junshu.server.ui.SignInController.choose",
              "says for which of one's own organizations one acts; moves the session only"),
          Map.entry(
              "jp.junshu.server.web.OnceController.use",
              "nobody is signed in yet: the single-use address is what lets in"),
          Map.entry(
              "jp.junshu.server.story.web.ClockScreen.move",
              "moves the clock of a story; does not exist over real data"),
          Map.entry(
              "jp.junshu.server.ui.ErrorPages.dispatched",
              "says what went wrong, whatever the method was; changes nothing"));

  /** Handlers that answer with something else than a page, and what. None is of an asset. */
  static final Map<String, String> BYTES =
      Map.ofEntries(
          Map.entry(
              "jp.junshu.server.ui.StillHereController.ask",
              "a pixel, or that the sign-in of a page is over, as a picture"),
          Map.entry(
              "jp.junshu.server.forms.web.ReceiptController.receipt",
              "the proof of one's own entry, as text"),
          Map.entry(
              "jp.junshu.server.forms.web.ReceiptController.key",
              "the key under which receipts are checked, as text"),
          Map.entry(
              "jp.junshu.server.forms.web.PaperController.pdf",
              "the sheet of one filing as PDF, drawn from what its page shows"),
          Map.entry(
              "jp.junshu.server.photographs.web.PictureController.picture",
              "a photograph of somebody that a scanner found clean, for whoever compares faces on"
                  + " that contract and for themselves"),
          Map.entry(
              "jp.junshu.server.notices.web.NumberFiles.workbook",
              "the register of document numbers, for whoever reads its page"),
          Map.entry(
              "jp.junshu.server.notices.web.NumberFiles.csv", "the same as comma-separated values"),
          Map.entry(
              "jp.junshu.server.blanks.web.BlankController.print",
              "blank sheets as PDF, drawn from a form's fields and the numbers on their page"),
          Map.entry(
              "jp.junshu.server.contracts.web.GroupController.open",
              "slips with the codes of a group session as PDF, once, to whoever opened it"),
          Map.entry(
              "jp.junshu.server.pledges.web.LinkController.make",
              "a slip with an address for somebody without an account as PDF, once, to whoever"
                  + " made it"),
          Map.entry(
              "jp.junshu.server.pledges.web.SignedSheetController.print",
              "a sheet for one person to sign as PDF, drawn from the text that is to be signed"),
          Map.entry(
              "jp.junshu.server.rules.web.TrainingController.sheet",
              "clauses of the edition in force for a role as PDF, for whoever works under them"),
          Map.entry(
              "jp.junshu.server.intake.web.SheetController.template",
              "an empty sheet with the names of what may be chosen, for whoever reads the"
                  + " contract"),
          Map.entry(
              "jp.junshu.server.intake.web.SheetController.workbook",
              "what a register says of a contract, for whoever reads its pages"),
          Map.entry(
              "jp.junshu.server.intake.web.SheetController.csv",
              "the same as comma-separated values"),
          Map.entry(
              "jp.junshu.server.dossier.web.DossierController.take",
              "the sealed dossier: entries, forms and proofs, no bytes of an asset"),
          Map.entry(
              "jp.junshu.server.dossier.web.DossierController.keys",
              "the keys under which a dossier is checked, as text"),
          Map.entry(
              "jp.junshu.server.dossier.web.DossierController.wardKey",
              "the key of the ward's log, as text"),
          Map.entry("jp.junshu.server.api.web.ContractApi.index", "what a client may do, as JSON"),
          Map.entry(
              "jp.junshu.server.api.web.ContractApi.description",
              "the description of the API, as JSON"),
          Map.entry(
              "jp.junshu.server.api.web.ContractApi.contracts",
              "the contract of a client, as JSON"),
          Map.entry("jp.junshu.server.api.web.ContractApi.contract", "a contract, as JSON"),
          Map.entry(
              "jp.junshu.server.api.web.ContractApi.forms", "the forms that can be filed, as JSON"),
          Map.entry("jp.junshu.server.api.web.FilingApi.file", "a filing just made, as JSON"),
          Map.entry("jp.junshu.server.api.web.FilingApi.list", "filings, as JSON"),
          Map.entry("jp.junshu.server.api.web.FilingApi.show", "a filing, as JSON"),
          Map.entry("jp.junshu.server.api.web.FilingApi.receipt", "the proof of a filing, as text"),
          Map.entry(
              "jp.junshu.server.api.web.RegisterApi.list", "which registers there are, as JSON"),
          Map.entry("jp.junshu.server.api.web.RegisterApi.rows", "rows of a register, as JSON"));

  private OutsideTheGate() {}
}
