using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Compensation.Api;

/// <summary>Tells the OpenAPI document of the types whose JSON is the library's own.</summary>
internal sealed class DomainSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(Claim))
        {
            schema.Type = JsonSchemaType.Object;
            schema.Description = "What happened to a customer.";
            schema.Required = new HashSet<string> { "id", "facts" };
            schema.Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["id"] = Text("The claim's own id; the offer carries it."),
                ["pack"] = Text("The id of the pack to judge it by."),
                ["claimant"] = Text("Who claims."),
                ["choose"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "What the claimant chose: the name of a choice, and the id of a remedy.",
                    AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String },
                },
                ["facts"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "The facts by name, as the pack's inputs declare them." },
            };
        }
        else if (context.JsonTypeInfo.Type == typeof(Offer))
        {
            schema.Type = JsonSchemaType.Object;
            schema.Description = "What the company gives, and why.";
            schema.Required = new HashSet<string> { "format", "claim", "decision" };
            schema.Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["format"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The version of this shape." },
                ["claim"] = Text("The id of the claim."),
                ["decision"] = Text("One of offered, declined, needs-information, needs-review."),
            };
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
