package jp.junshu.server.api.web;

import static jp.junshu.server.api.web.Answers.ROOT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.api.OpenApi;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.FormOffers;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Problems;
import jp.junshu.server.ui.Reads;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What there is for programs: the contract of the client, and the forms it may file there. */
@RestController
@RequestMapping(path = ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
class ContractApi {

  private final Contracts contracts;
  private final FormOffers offers;
  private final Reads reads;
  private final Problems problems;
  private final OpenApi description;

  ContractApi(
      Contracts contracts, FormOffers offers, Reads reads, Problems problems, OpenApi description) {
    this.contracts = contracts;
    this.offers = offers;
    this.reads = reads;
    this.problems = problems;
    this.description = description;
  }

  @GetMapping
  @Needs({})
  ResponseEntity<byte[]> index() {
    var client = Caller.current();
    return Answers.ok(
        Map.of(
            "client", client.id().toString(),
            "scopes", client.scopes().stream().map(scope -> scope.code()).toList(),
            "expires", Answers.moment(client.expires()),
            "links",
                Map.of(
                    "contracts", ROOT + "/contracts",
                    "contract", ROOT + "/contracts/" + client.contract(),
                    "description", ROOT + "/openapi.json")));
  }

  @GetMapping("/openapi.json")
  @Needs({})
  ResponseEntity<byte[]> description() {
    return Answers.ok(description.tree());
  }

  /** A client is let in to one contract, so this list has one line and no next page. */
  @GetMapping("/contracts")
  @Needs({})
  ResponseEntity<byte[]> contracts() {
    var own = head(Caller.current().contract());
    return new Answers.Page<>(List.of(own), "").answer(FilingTree::contract);
  }

  @GetMapping("/contracts/{contract}")
  @Needs({})
  ResponseEntity<byte[]> contract(@PathVariable ContractId contract) {
    return Answers.ok(FilingTree.contract(head(contract)));
  }

  @GetMapping("/contracts/{contract}/forms")
  @Needs({})
  ResponseEntity<byte[]> forms(
      PersonActor actor, @PathVariable ContractId contract, HttpServletRequest request) {
    var head = head(contract);
    var words = problems.words(request);
    return new Answers.Page<>(offers.of(actor, contract), "")
        .answer(schema -> FilingTree.form(head, schema, words));
  }

  private ContractHead head(ContractId contract) {
    return reads.snapshot(() -> contracts.find(contract)).orElseThrow(NotThere::new).head();
  }
}
