using FoxGen.Specs;

namespace FoxGen.Docs.Tests.Support;

/// <summary>The places where keys of the language stand.</summary>
internal static class LanguagePlaces
{
    private const string ServiceText = """
        service: mini
        namespace: Mini
        client: MiniClient
        title: Mini
        baseUrl: https://api.example.com
        keyVariable: MINI_KEY
        families:
          videos:
            path: /v1/videos
            §family
        tasks:
          path: /v1/tasks/{task_id}
          fields:
            id: id
            status: status
            results: results
            §fields
          error:
            message: error.message
            §error
          statuses: { done: completed, bad: failed }
          result:
            url: result_url
            §resultRequest
          cancel:
            path: /v1/tasks/{task_id}
            §cancel
          §tasks
        auth:
          header: X-Key
          §auth
        refusal:
          unless:
            field: ok
            is: true
            §unless
          §refusal
        replies:
          bytes: { maximum: 1MB }
          §replies
        idempotency:
          contract: replay
          header: Idempotency-Key
          §idempotency
        callback:
          field: webhook
          body:
            result: payload
            §callbackBody
          signature:
            scheme: ed25519
            header: X-Signature
            content: "{body}"
            §signature
          §callback
        uploads:
          stream: { path: /v1/files, field: file }
          url:
            path: /v1/files/url
            field: url
            §uploadEndpoint
          fields:
            name: file_name
            §uploadFields
          reply:
            url: url
            §uploadReply
          §uploads
        timing:
          firstPollSeconds: 1
          §timing
        vocabularies:
          Size:
            values:
              small:
                number: 1
                §value
            §vocabulary
        results:
          MediaResult:
            properties:
              url: { type: string, format: uri }
            §result
        queries:
          get_me:
            path: /v1/me
            returns: Me
            parameters:
              language:
                description: The language.
                §queryParameter
            properties:
              id: { type: string }
            §query
        §service
        """;

    private const string ModelText = """
        service: mini
        family: videos
        result: MediaResult
        title:
          en: A model
          §text
        variants:
          m1:
            title: The first
            §variant
        properties:
          prompt:
            type: string
            §property
          count:
            type: integer
            when:
              - if: has(this.prompt)
                maximum: 10
                §conditional
          mode: { type: string, enum: [one] }
          shape:
            type: object
            properties:
              height: { type: integer }
              width:
                type: integer
                when:
                  - if: has(this.height)
                    maximum: 10
                    §objectConditional
                §objectProperty
            required: [height]
            rules:
              - id: inner
                message: A note.
                severity: note
                §objectNote
            §object
          either:
            oneOf:
              - type: string
                §alternative
              - type: integer
            §union
          upload:
            type: string
            format: uri
            schemes: [https, data]
            inline:
              bytes:
                maximum: 5MB
                §inlineBytes
              §inline
          uploads:
            type: array
            items: { type: string, format: uri, schemes: [https, data] }
            inline:
              maxItems: 2
              §inlineItems
          origin:
            type: string
            from:
              model: m0
              field: id
              §from
          flag:
            type: boolean
            spelling:
              true: "yes"
              false: "no"
              §spelling
          list:
            type: array
            items:
              type: string
              §items
            media:
              bytes: { maximum: 1MB }
              §totals
          url:
            type: string
            format: uri
            media:
              kind: image
              seconds:
                maximum: 30
                when:
                  - if: has(this.prompt)
                    maximum: 10
                    §when
                §limit
              §media
        modes:
          field: mode
          values:
            one:
              require: [prompt]
              count:
                list:
                  minimum: 1
                  §count
              §mode
          §modes
        body:
          bytes:
            maximum: 20MB
            §bodyBytes
          §body
        rules:
          - id: plain
            message: A note.
            severity: note
            §note
          - id: first
            requires:
              field: prompt
              anyOf: [url]
          - id: second
            excludes:
              field: prompt
              fields: [url]
          - id: third
            totalItems:
              of: [list]
              maximum: 3
          - id: fourth
            references:
              field: prompt
              token: "@Image{n}"
              to: list
        examples:
          - body: { flag: "yes" }
            §example
        §model
        """;

    /// <summary>A service for the model files.</summary>
    public static ResolvedService CompiledService { get; } =
        SpecCompiler.CompileService(new("place.service.fox.yaml", Only(ServiceText, ""))).Service!;

    /// <summary>The place of a name, such as <c>family</c>.</summary>
    public static LanguagePlace Find(string name) =>
        new(name, Only(ServiceText.Contains("§" + name + "\n", StringComparison.Ordinal) || name == "service" ? ServiceText : ModelText, name));

    // The text with the one mark alone.
    private static string Only(string text, string name) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n')
        .Where(line => !line.Contains('§') || line.TrimStart() == "§" + name)
        .Select(line => line.Contains('§') ? line[..(line.IndexOf('§', StringComparison.Ordinal) + 1)] : line));
}
