package jp.junshu.core.form;

/**
 * A field of a form.
 *
 * @param name the record component; its words stand under {@code form.<no>.<name>}
 * @param required whether it must be filled in
 */
public record Field(String name, FieldType type, boolean required) {}
