-- Of some contracts a person sees a part only: what their tier and those below have to do with, and they themselves.
CREATE FUNCTION infra.within(contract uuid, things uuid[]) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(current_setting('junshu.parts', true), '') = ''
        OR contract <> ALL (string_to_array(current_setting('junshu.parts', true), ',')::uuid[])
        OR things && string_to_array(nullif(current_setting('junshu.reach', true), ''), ',')::uuid[];
