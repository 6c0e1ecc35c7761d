namespace FoxGen.Cli.Tests.Support;

/// <summary>A spec file with many mistakes of many kinds.</summary>
internal static class Broken
{
    public const string Name = "dream.fox.yaml";

    public const string Text = """
        service: foxapi
        family: video
        result: MediaResult

        title: { en: Dream, zh: 梦 }

        variants:
          dream-1: {}
          dream-2:
            exclude: [sead]

        required: [prompt, imge_url]

        properties:
          prompt:
            type: string
            minLenght: 3
            description: { zh: 想要看到的画面，越详细越好, en: What the picture shows., fr: L'image }
          image_url:
            type: string
            format: urii
          mode:
            type: string
            enum: [fast, good, fast]
            default: best
          duration:
            type: integer
            minimum: 10
            maximum: 5
          seed:
            type: integer
            minimum: 0
            required: true

        rules:
          - id: Bad Rule
            expression: 'this.prompt > 3'
            message: no
          - id: needs-image
            requires: { field: mode, needs: imge_url }
            message: a mode needs an image
          - id: long-one
            expression: 'this.mode == "fast" && this.seed > 1 && this.duration < 3 && size(this.prompt) > 10 && this.nothing == "x" && this.duration > 1'
            message: too long

        examples:
          - title: An example
            body: { model: dream-1, prompt: 5 }

        """;
}
