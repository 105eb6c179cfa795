package jp.junshu.server.api.web;

import static jp.junshu.server.api.web.Answers.ROOT;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.Id;
import jp.junshu.server.api.Registers;
import jp.junshu.server.api.Scope;
import jp.junshu.server.forms.RegisterSource;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers of every module, read by programs a page at a time. */
@RestController
@RequestMapping(
    path = ROOT + "/contracts/{contract}/registers",
    produces = MediaType.APPLICATION_JSON_VALUE)
class RegisterApi {

  private final Registers registers;
  private final Reads reads;

  RegisterApi(Registers registers, Reads reads) {
    this.registers = registers;
    this.reads = reads;
  }

  @GetMapping
  @Needs(Scope.REGISTERS_READ)
  ResponseEntity<byte[]> list(@PathVariable ContractId contract) {
    return new Answers.Page<>(registers.all(), "").answer(source -> head(contract, source));
  }

  private static Map<String, Object> head(ContractId contract, RegisterSource source) {
    return Map.of(
        "name", source.name(),
        "columns", source.columns().stream().map(RegisterApi::column).toList(),
        "links", Map.of("self", path(contract, source)));
  }

  private static Map<String, Object> column(RegisterSource.Column column) {
    return Map.of("name", column.name(), "kind", column.kind().name());
  }

  private static String path(ContractId contract, RegisterSource source) {
    return "%s/contracts/%s/registers/%s".formatted(ROOT, contract, source.name());
  }

  @GetMapping("/{name}")
  @Needs(Scope.REGISTERS_READ)
  ResponseEntity<byte[]> rows(
      @PathVariable ContractId contract,
      @PathVariable String name,
      @RequestParam Optional<String> after,
      @RequestParam(defaultValue = Answers.USUAL) String limit) {
    var source = registers.find(name).orElseThrow(NotThere::new);
    int wanted = Paging.limit(limit);
    var last = after.map(id -> Paging.id(() -> Id.parse(id)));
    var rows = reads.snapshot(() -> source.rows(contract, last, wanted + 1));
    return Answers.Page.of(rows, wanted, path(contract, source), RegisterSource.Row::id)
        .answer(RegisterApi::row);
  }

  private static Map<String, Object> row(RegisterSource.Row row) {
    var tree = new LinkedHashMap<>(row.values());
    tree.put("id", row.id().toString());
    return tree;
  }
}
