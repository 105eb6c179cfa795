package jp.junshu.server.photographs.web;

import java.util.Locale;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.photographs.Photographs;
import jp.junshu.server.photographs.Photographs.Shown;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The one way to the bytes of a photograph; what is foreign, absent or not clean is not there. */
@Controller
class PictureController {

  private final Contracts contracts;
  private final Photographs photographs;
  private final Reads reads;

  PictureController(Contracts contracts, Photographs photographs, Reads reads) {
    this.contracts = contracts;
    this.photographs = photographs;
    this.reads = reads;
  }

  @GetMapping("/contracts/{contract}/faces/{place}/picture")
  ResponseEntity<byte[]> picture(
      PersonActor actor, @PathVariable ContractId contract, @PathVariable AssignmentId place) {
    var shown =
        reads.snapshot(
            () ->
                contracts
                    .part(contract)
                    .flatMap(part -> part.roster().find(place))
                    .flatMap(found -> photographs.shown(actor, found)));
    return shown.map(PictureController::answer).orElseThrow(NotThere::new);
  }

  private static ResponseEntity<byte[]> answer(Shown shown) {
    var name = "photograph." + shown.kind().name().toLowerCase(Locale.ROOT);
    return ResponseEntity.ok()
        .header("Content-Disposition", "inline; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.parseMediaType(shown.kind().type()))
        .body(shown.bytes());
  }
}
