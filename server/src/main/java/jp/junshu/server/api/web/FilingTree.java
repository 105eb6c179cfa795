package jp.junshu.server.api.web;

import static jp.junshu.server.api.web.Answers.ROOT;
import static jp.junshu.server.api.web.Answers.moment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.forms.Attached;
import jp.junshu.server.forms.ContractDirectory.Signature;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.FilingPages;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.ledger.Receipt;
import jp.junshu.server.ui.Words;

/** Contracts, forms and filings as programs read them. */
final class FilingTree {

  private FilingTree() {}

  static Map<String, Object> contract(ContractHead head) {
    var tree = new LinkedHashMap<String, Object>();
    var here = ROOT + "/contracts/" + head.id();
    tree.put("id", head.id().toString());
    tree.put("title", head.title());
    tree.put("number", head.number());
    tree.put("fiscalYear", (long) head.fiscalYear());
    tree.put("contractor", head.contractorName());
    tree.put("ward", head.wardName());
    tree.put("section", head.sectionName());
    tree.put(
        "links",
        Map.of(
            "self",
            here,
            "forms",
            here + "/forms",
            "filings",
            here + "/filings",
            "registers",
            here + "/registers"));
    return tree;
  }

  static Map<String, Object> form(ContractHead head, FormSchema schema, Words words) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("no", schema.no());
    tree.put("version", (long) schema.version());
    tree.put("kind", schema.kind().name());
    tree.put("title", words.get("form." + schema.no() + ".title"));
    tree.put(
        "links",
        Map.of(
            "file",
            "%s/contracts/%s/filings/%s".formatted(ROOT, head.id(), schema.no()),
            "schema",
            ROOT + "/openapi.json#/components/schemas/" + schema.no()));
    return tree;
  }

  static Map<String, Object> line(FilingPages.Line line) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("id", line.id().toString());
    tree.put("form", line.form());
    tree.put("version", (long) line.version());
    tree.put("number", line.number());
    tree.put("state", line.state().name());
    tree.put("stateSince", moment(line.stateSince()));
    tree.put("filedAt", moment(line.filedAt()));
    tree.put("revision", (long) line.revision());
    tree.put("links", Map.of("self", path(line.id().toString())));
    return tree;
  }

  static String path(String filing) {
    return ROOT + "/filings/" + filing;
  }

  static Map<String, Object> filing(FilingView view, Optional<Receipt> receipt) {
    var tree = new LinkedHashMap<String, Object>();
    var id = view.filed().id().toString();
    tree.put("id", id);
    tree.put("contract", view.contract().id().toString());
    tree.put("form", view.schema().no());
    tree.put("version", (long) view.schema().version());
    tree.put("number", view.number());
    tree.put("state", view.state().name());
    tree.put("stateSince", moment(view.stateSince()));
    tree.put("filedAt", moment(view.filed().at()));
    tree.put("filedBy", signature(view.signature()));
    tree.put("occurredAt", moment(view.occurredAt()));
    tree.put("late", view.late());
    tree.put("revision", (long) view.filed().revision());
    tree.put("digest", view.filed().digest().hex());
    view.document()
        .ifPresent(
            document -> {
              tree.put("documentNumber", document.text());
              tree.put("documentDate", document.day().toString());
            });
    tree.put("content", view.content());
    tree.put("steps", view.steps().stream().map(FilingTree::step).toList());
    tree.put("attachments", view.attached().stream().map(FilingTree::attached).toList());
    receipt.ifPresent(found -> tree.put("receipt", receipt(found)));
    tree.put(
        "links",
        Map.of("self", path(id), "receipt", path(id) + "/receipt", "page", "/filings/" + id));
    return tree;
  }

  /** What is told of a file; its bytes have no address. */
  private static Map<String, Object> attached(Attached file) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("id", file.id().toString());
    tree.put("name", file.name());
    tree.put("kind", file.kind());
    tree.put("size", file.size());
    tree.put("sha256", file.digest().hex());
    tree.put("scan", "PENDING");
    tree.put("addedAt", moment(file.at()));
    return tree;
  }

  private static Map<String, Object> receipt(Receipt receipt) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("level", receipt.level().name());
    receipt.index().ifPresent(index -> tree.put("index", index));
    return tree;
  }

  private static Map<String, Object> step(FilingView.Step step) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("position", (long) step.position());
    tree.put("act", step.act().name());
    tree.put("role", step.role().name());
    tree.put("external", step.external());
    step.outside()
        .ifPresent(
            outside -> {
              tree.put("documentNumber", outside.number());
              tree.put("decidedOn", outside.on().toString());
              tree.put("paperSha256", outside.paper().hex());
            });
    step.done()
        .ifPresent(
            done -> {
              tree.put("outcome", done.outcome().name());
              tree.put("opinion", done.opinion());
              tree.put("by", signature(done.signature()));
              tree.put("deputy", done.deputy());
              tree.put("at", moment(done.at()));
            });
    return tree;
  }

  private static Map<String, Object> signature(Signature signature) {
    return Map.of("unit", signature.unit(), "post", signature.post(), "name", signature.name());
  }
}
